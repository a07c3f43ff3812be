import { signal } from '@preact/signals';
import { Dialog } from '@/components/dialog/Dialog';
import type { Gallery } from '@/components/gallery';

const isOpen = signal(false);

/** Behind a button: what is open over a page leaves nothing else of it to be looked at. */
function Opened() {
  return (
    <>
      <button
        class="button"
        type="button"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        Open
      </button>
      <Dialog
        label="Dialog"
        isOpen={isOpen.value}
        onClose={() => {
          isOpen.value = false;
        }}
      >
        <p>Words.</p>
      </Dialog>
    </>
  );
}

export default { component: 'dialog', states: { closed: () => <Opened /> } } satisfies Gallery;
