import './entity-list.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { ENTITY_KINDS, type EntityKind } from '@/lib/core/dictionary/entity';

/** An entity that the article names. */
export interface ListedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** How many mentions the text holds. */
  readonly count: number;
  /** How many of those are unsure. */
  readonly unsure: number;
  /** Whether the title names it: the title is not part of the text and carries no marks. */
  readonly inTitle: boolean;
}

export interface EntityListProps {
  /** In the order they are to be shown in; the kinds are told apart here. */
  readonly entities: readonly ListedEntity[];
  onChoose(id: string): void;
}

/** Whom and what an article names, with the way to each. */
export function EntityList({ entities, onChoose }: EntityListProps) {
  const kinds = ENTITY_KINDS.flatMap((kind) => {
    const listed = entities.filter((entity) => entity.kind === kind);
    return listed.length === 0 ? [] : [{ kind, listed }];
  });
  return (
    <nav class="entity-list" aria-label={i18n.t('entity_list.label')}>
      {kinds.length === 0 && <p>{i18n.t('entity_list.empty')}</p>}
      {kinds.map(({ kind, listed }) => (
        <section key={kind}>
          <h2 class="entity-list-kind">
            <KindLabel kind={kind} /> {listed.length}
          </h2>
          <ul>
            {listed.map((entity) => (
              <li key={entity.id}>
                <button class="entity-list-row" type="button" onClick={() => onChoose(entity.id)}>
                  <Row {...entity} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Row({ name, count, unsure, inTitle }: ListedEntity) {
  return (
    <>
      <span class="entity-list-name">
        <Isolated>{name}</Isolated>
      </span>
      {unsure > 0 && <span class="entity-list-doubt">{i18n.t('entity_list.unsure', [unsure])}</span>}
      {inTitle && <span>{i18n.t('entity_list.in_title')}</span>}
      {count > 0 && <span>{i18n.t('entity_list.count', [count])}</span>}
    </>
  );
}
