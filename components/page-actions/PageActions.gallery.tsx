import type { Gallery } from '@/components/gallery';
import { PageActions, type PageActionsProps } from '@/components/page-actions/PageActions';

const show = (over: Partial<PageActionsProps>) => () => (
  <PageActions
    here={{ site: 'mp.weixin.qq.com', isOn: true }}
    isKeysOn={true}
    panelKey="Alt+Shift+P"
    onToggleHere={() => {}}
    onToggleKeys={() => {}}
    onOpenPanel={() => {}}
    onOpenLibrary={() => {}}
    {...over}
  />
);

export default {
  component: 'page-actions',
  states: {
    on: show({}),
    off: show({ here: { site: 'www.4hou.com', isOn: false } }),
    elsewhere: show({ here: null }),
    'keys are off': show({ isKeysOn: false }),
    'no key for the panel': show({ panelKey: null }),
  },
} satisfies Gallery;
