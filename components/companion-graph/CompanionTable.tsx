import './companion-table.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { subjectOf } from '@/lib/core/records/article-statements';
import type { Pair } from '@/lib/core/sayings/together';

export interface CompanionTableProps {
  readonly pairs: readonly Pair[];
  readonly chosen: Pair | null;
  onChoose(pair: Pair): void;
  onOpen(key: string): void;
}

/** So many rows are shown at first. */
const FIRST_ROWS = 100;

/** Who appeared with whom, a pair a row: all that the picture shows, and all that it has no room for. */
export function CompanionTable({ pairs, chosen, onChoose, onOpen }: CompanionTableProps) {
  return (
    <table class="companion-table">
      <caption>{i18n.t('people.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('people.first')}</th>
          <th scope="col">{i18n.t('people.second')}</th>
          <th scope="col">{i18n.t('people.occasions')}</th>
          <th scope="col">{i18n.t('people.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.slice(0, FIRST_ROWS).map((pair) => (
          <tr key={`${pair.first} ${pair.second}`}>
            <td>
              <Name subject={pair.first} onOpen={onOpen} />
            </td>
            <td>
              <Name subject={pair.second} onOpen={onOpen} />
            </td>
            <td>{pair.occasions}</td>
            <td>
              <button
                class="quiet-button"
                type="button"
                aria-pressed={pair.first === chosen?.first && pair.second === chosen.second}
                onClick={() => onChoose(pair)}
              >
                {i18n.t('people.articles', pair.evidence.length)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ subject, onOpen }: { readonly subject: string; onOpen(key: string): void }) {
  return (
    <button class="quiet-button" type="button" onClick={() => onOpen(subject)}>
      <Isolated>{subjectOf(subject)?.name ?? ''}</Isolated>
    </button>
  );
}
