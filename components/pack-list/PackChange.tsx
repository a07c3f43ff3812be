import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { PackWords } from '@/components/pack-list/PackWords';
import type { AskedPack } from '@/components/pack-list/pack-state';

export interface PackChangeProps extends AskedPack {
  readonly isWriting: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** So many names are listed of each kind of change. */
const MOST_NAMES = 20;

/** What installing, updating or removing a pack changes, and the question whether to. */
export function PackChange(props: PackChangeProps) {
  const { does, pack, installed, difference, isWriting, onConfirm, onCancel } = props;
  const isSame = ['added', 'changed', 'removed'].every((what) => difference[what as Verdict].length === 0);
  return (
    <div class="pack-change">
      <PackWords {...pack} />
      {does === 'update' && <p>{i18n.t('pack_list.from_to', [installed ?? '', pack.version])}</p>}
      {isSame && <p>{i18n.t('pack_list.same')}</p>}
      <Names what="added" names={difference.added} />
      <Names what="changed" names={difference.changed} />
      <Names what="removed" names={difference.removed} />
      {difference.unchanged > 0 && <p>{i18n.t('pack_list.unchanged', [difference.unchanged])}</p>}
      {does !== 'install' && <p>{i18n.t('pack_list.own_stays')}</p>}
      <div class="pack-buttons">
        <button
          class="button"
          type="button"
          aria-disabled={isWriting}
          onClick={() => isWriting || onConfirm()}
        >
          {i18n.t(`pack_list.confirm.${does}`)}
        </button>
        <button class="quiet-button" type="button" onClick={onCancel}>
          {i18n.t('term_form.cancel')}
        </button>
      </div>
    </div>
  );
}

type Verdict = 'added' | 'changed' | 'removed';

function Names({ what, names }: { readonly what: Verdict; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section class="pack-names" data-what={what}>
      <h4>{i18n.t(`pack_list.${what}`, [names.length])}</h4>
      <ul>
        {names.slice(0, MOST_NAMES).map((name, at) => (
          <li key={at}>
            <Isolated>{name}</Isolated>
          </li>
        ))}
        {names.length > MOST_NAMES && <li>{i18n.t('pack_list.more', [names.length - MOST_NAMES])}</li>}
      </ul>
    </section>
  );
}
