import './companion-table.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { subjectOf } from '@/lib/core/records/article-statements';
import type { Pair } from '@/lib/core/sayings/together';

export interface CompanionTableProps {
  readonly pairs: readonly Pair[];
  /** So many rows are shown at first, and so many more whenever they are asked for. */
  readonly atOnce: number;
  readonly chosen: Pair | null;
  onChoose(pair: Pair): void;
  onOpen(key: string): void;
}

/** Who appeared with whom, a pair a row: all that the picture shows, and all that it has no room for. */
export function CompanionTable({ pairs, atOnce, chosen, onChoose, onOpen }: CompanionTableProps) {
  const [wanted, setWanted] = useState(atOnce);
  const body = useRef<HTMLTableSectionElement>(null);
  const rest = pairs.length - wanted;
  // Whoever reads by keys goes on at the first of the new rows: the button may be gone.
  useEffect(() => {
    if (wanted > atOnce) body.current?.rows[wanted - atOnce]?.querySelector('button')?.focus();
  }, [wanted, atOnce]);
  return (
    <>
      <table class="companion-table">
        <caption>
          {i18n.t('people.table')}
          {i18n.t('people.pairs', pairs.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('people.first')}</th>
            <th scope="col">{i18n.t('people.second')}</th>
            <th scope="col">{i18n.t('people.occasions')}</th>
            <th scope="col">{i18n.t('people.evidence')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {pairs.slice(0, wanted).map((pair) => (
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
      {rest > 0 && (
        <button class="quiet-button" type="button" onClick={() => setWanted(wanted + atOnce)}>
          {i18n.t('people.more_pairs', Math.min(atOnce, rest), [Math.min(atOnce, rest), rest])}
        </button>
      )}
    </>
  );
}

function Name({ subject, onOpen }: { readonly subject: string; onOpen(key: string): void }) {
  return (
    <button class="quiet-button" type="button" onClick={() => onOpen(subject)}>
      <Isolated>{subjectOf(subject)?.name ?? ''}</Isolated>
    </button>
  );
}
