import { useSignal } from '@preact/signals';
import { PackForm } from '@/components/pack-form/PackForm';
import { PackList } from '@/components/pack-list/PackList';
import { packs, terms } from '@/entrypoints/dictionary/dictionary-state';
import {
  askToRemove,
  cancelPack,
  choosePack,
  confirmPack,
  listedPack,
  packState,
} from '@/entrypoints/dictionary/packs';
import { DictionaryUndo } from '@/entrypoints/dictionary-changes/DictionaryUndo';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { canBePacked, makePack } from '@/lib/core/dictionary/make-pack';
import { writePackFile } from '@/lib/formats/pack-file';

/** The packs that are installed, and the reader's own entries as a pack for others. */
export function PacksPane() {
  const file = useSignal<string | null>(null);
  const own = terms.value.filter(canBePacked);
  return (
    <>
      <PackList
        packs={packs.value.map((pack) => listedPack(pack, pack.updated))}
        state={packState.value}
        onChoose={(chosen) => void choosePack(chosen)}
        onRemove={askToRemove}
        onConfirm={() => void confirmPack()}
        onCancel={cancelPack}
      />
      <DictionaryUndo />
      <PackForm
        entries={own.map(({ id, name, kind }) => ({ id, name, kind }))}
        written={file.value}
        onWrite={(head, chosen) => {
          const pack = makePack(
            head,
            own.filter(({ id }) => chosen.has(id)),
          );
          const name = `${head.id}-${head.version}.json`.replaceAll(/[^A-Za-z0-9.-]/g, '_');
          offerFile(new Blob([writePackFile(pack)], { type: 'application/json' }), name);
          file.value = name;
        }}
      />
    </>
  );
}
