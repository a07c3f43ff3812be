import type { Gallery } from '@/components/gallery';
import { PageActions, type PageActionsProps } from '@/components/page-actions/PageActions';

const show = (over: Partial<PageActionsProps>) => () => (
  <PageActions
    here={{ site: 'mp.weixin.qq.com', isOn: true }}
    toReview={0}
    isKeysOn={true}
    panelKey="Alt+Shift+P"
    onToggleHere={() => {}}
    onToggleKeys={() => {}}
    onOpenPanel={() => {}}
    onOpenLibrary={() => {}}
    onOpenStorage={() => {}}
    {...over}
  />
);

/** Opened as by a click. */
const opened = (over: Partial<PageActionsProps>) => () => (
  <div ref={(place) => place?.querySelector('details')?.setAttribute('open', '')}>{show(over)()}</div>
);

export default {
  component: 'page-actions',
  states: {
    'highlights to review': show({ toReview: 2 }),
    on: show({}),
    off: show({ here: { site: 'www.4hou.com', isOn: false } }),
    elsewhere: show({ here: null }),
    'keys are on': opened({}),
    'keys are off': opened({ isKeysOn: false }),
    'no key for the panel': opened({ panelKey: null }),
  },
} satisfies Gallery;
