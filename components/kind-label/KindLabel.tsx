import { i18n } from '#i18n';
import type { EntityKind } from '@/lib/core/dictionary/entity';

/** The word for a kind, with the dot in the colour of its marks. The word alone says it too. */
export function KindLabel({ kind }: { readonly kind: EntityKind }) {
  return (
    <span class="kind-label" data-kind={kind}>
      {i18n.t(`kind.${kind}`)}
    </span>
  );
}
