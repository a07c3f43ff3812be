import '@/components/cite-menu/cite-menu.css';
import '@/components/colour-buttons/colour-buttons.css';
import '@/components/colour-buttons/highlight-ground.css';
import '@/components/fault/fault.css';
import '@/components/glyph/glyph.css';
import '@/components/layer/sheet.css';
import '@/components/quiet-button/quiet-button.css';
import './selection-toolbar.css';
import type { Gallery } from '@/components/gallery';
import { SelectionToolbar, type ToolbarState } from '@/components/selection-toolbar/SelectionToolbar';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const show =
  (state: ToolbarState, digits = true, isPlacing = false) =>
  () => (
    <SelectionToolbar
      state={state}
      digits={digits}
      colourNames={NO_COLOUR_NAMES}
      onColour={() => {}}
      onNote={() => {}}
      onTerm={() => {}}
      citation="markdown"
      onCite={() => {}}
      onRetry={() => {}}
      isPlacing={isPlacing}
      onPlace={() => {}}
    />
  );

export default {
  component: 'selection-toolbar',
  states: {
    idle: show({ is: 'idle' }),
    'keys are off': show({ is: 'idle' }, false),
    'choosing a place': show({ is: 'idle' }, true, true),
    saving: show({ is: 'saving' }),
    saved: show({ is: 'saved' }),
    copied: show({ is: 'copied' }),
    'disk full': show({ is: 'failed', fault: 'quota' }),
    'no answer': show({ is: 'failed', fault: 'unreachable' }),
    'not copied': show({ is: 'failed', fault: 'clipboard' }),
    'outside of the article': show({ is: 'refused', fault: 'outside' }),
    'in a player': show({ is: 'refused', fault: 'player' }),
    'too long': show({ is: 'refused', fault: 'quote_too_large' }),
  },
} satisfies Gallery;
