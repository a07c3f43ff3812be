import type { Gallery } from '@/components/gallery';
import { PackList } from '@/components/pack-list/PackList';
import type { AskedPack, ListedPack, PackFaultCode, PackState } from '@/components/pack-list/pack-state';

const jiangzhou: ListedPack = {
  id: 'jiangzhou',
  name: '江州网安名录',
  version: '2026.11',
  author: '江州网络空间安全协会',
  licence: 'CC BY 4.0',
  description: '两届大会的讲者和主办方。',
  entries: 214,
  updated: Date.UTC(2026, 10, 2, 3),
};
const hostile: ListedPack = {
  ...jiangzhou,
  id: 'hostile',
  name: '\u202e<img src=x onerror=alert(1)>',
  author: '很长的名字'.repeat(30),
  description: null,
};
const asked: AskedPack = {
  does: 'update',
  pack: jiangzhou,
  installed: '2025.6',
  difference: {
    added: ['欧阳明舟', '南宫知微'],
    changed: ['陆鸣'],
    removed: Array.from({ length: 31 }, (_, at) => `旧条目 ${at + 1}`),
    unchanged: 180,
  },
};
const show =
  (state: PackState, packs: readonly ListedPack[] = [jiangzhou]) =>
  () => (
    <PackList
      packs={packs}
      state={state}
      onChoose={() => {}}
      onRemove={() => {}}
      onConfirm={() => {}}
      onCancel={() => {}}
    />
  );
const failed = (fault: PackFaultCode, path?: string) =>
  show({ is: 'failed', fault, ...(path === undefined ? {} : { path }) });

export default {
  component: 'pack-list',
  states: {
    none: show({ is: 'idle' }, []),
    'some are installed': show({ is: 'idle' }, [jiangzhou, hostile]),
    'to be updated': show({ is: 'asking', ...asked }),
    'to be installed': show({ is: 'asking', ...asked, does: 'install', installed: null }, []),
    'to be removed': show({ is: 'asking', ...asked, does: 'remove' }),
    'the same again': show({
      is: 'asking',
      ...asked,
      difference: { added: [], changed: [], removed: [], unchanged: 214 },
    }),
    writing: show({ is: 'writing', ...asked }),
    done: show({ is: 'done', did: 'install' }),
    misshapen: failed('misshapen', 'entries[3].titles[0].date'),
    'no pack': failed('other-format'),
    'another window was first': failed('stale'),
    'disk full': failed('quota'),
  },
} satisfies Gallery;
