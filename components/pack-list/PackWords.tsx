import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { ListedPack } from '@/components/pack-list/pack-state';

/** What a pack says of itself. */
export function PackWords({ name, version, author, licence, description }: ListedPack) {
  return (
    <>
      <h3 class="pack-name">
        <Isolated>{name}</Isolated> <Isolated>{version}</Isolated>
      </h3>
      <p class="pack-facts">
        {i18n.t('pack_list.by')} <Isolated>{author}</Isolated> · {i18n.t('pack_list.licence')}{' '}
        <Isolated>{licence}</Isolated>
      </p>
      {description !== null && (
        <p>
          <Isolated>{description}</Isolated>
        </p>
      )}
    </>
  );
}
