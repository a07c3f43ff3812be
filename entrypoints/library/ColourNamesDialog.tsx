import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { ColourNamesForm } from '@/components/colour-names/ColourNamesForm';
import { Dialog } from '@/components/dialog/Dialog';
import type { FaultCode } from '@/components/fault/fault-code';
import { colourNames } from '@/entrypoints/reader-data/colour-names';
import type { ColourNames } from '@/lib/core/records/settings';
import { storageFault } from '@/lib/db/storage-fault';
import { changeSettings } from '@/lib/settings/settings';

/** The page opens with the dialog where its address ends so: the editor in an article leads here. */
const FRAGMENT = '#colours';

export const areColoursOpen = signal(location.hash === FRAGMENT);
/** In a library that is open already the editor leads here by the address too. */
addEventListener('hashchange', () => {
  if (location.hash === FRAGMENT) areColoursOpen.value = true;
});
const fault = signal<FaultCode | null>(null);

/** What the reader calls the colours, to be changed. */
export function ColourNamesDialog() {
  const isOpen = areColoursOpen.value;
  const names = colourNames.value;
  const close = (): void => {
    areColoursOpen.value = false;
    // So that the address is another one when the editor leads here once more.
    if (location.hash === FRAGMENT) history.replaceState(null, '', location.pathname + location.search);
    fault.value = null;
  };
  const save = async (wanted: ColourNames): Promise<void> => {
    try {
      await changeSettings({ colourNames: wanted });
      close();
    } catch (error) {
      console.error('Pangzhu: the names of colours were not kept', error);
      fault.value = storageFault(error)?.code ?? 'unavailable';
    }
  };
  return (
    <Dialog label={i18n.t('colour_names.title')} isOpen={isOpen && names !== null} onClose={close}>
      {isOpen && names !== null && (
        <ColourNamesForm names={names} fault={fault.value} onSave={(wanted) => void save(wanted)} />
      )}
    </Dialog>
  );
}
