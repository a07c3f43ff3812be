import './companion-graph.css';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { layOut, MOST_PEOPLE, type PlacedPerson } from '@/components/companion-graph/lay-out';
import type { Pair, Together } from '@/lib/core/sayings/together';

export interface CompanionGraphProps {
  readonly together: Together;
  /** The pair whose evidence is shown; null where none is. */
  readonly chosen: Pair | null;
  onChoose(pair: Pair): void;
  onOpen(key: string): void;
}

/**
 * A picture of who appeared with whom. A line opens its evidence, a name its page. For whoever cannot point at a
 * line, the table below has every line as a row.
 */
export function CompanionGraph({ together, chosen, onChoose, onOpen }: CompanionGraphProps) {
  const layout = useMemo(() => layOut(together), [together]);
  /** Whose lines stand out. */
  const [met, meet] = useState<string | null>(null);
  const { x, y, width, height } = layout.box;
  const isOf = (pair: Pair): boolean => met !== null && (pair.first === met || pair.second === met);
  return (
    <figure class="companion-graph">
      {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG */}
      <svg
        viewBox={`${x} ${y} ${width} ${height}`}
        style={{ maxInlineSize: `${width}px` }}
        role="group"
        aria-label={i18n.t('people.graph')}
      >
        {layout.pairs.map(({ pair, from, to }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a line is for pointers alone; keys reach the same pair by its button in the table below
          <g
            key={`${pair.first} ${pair.second}`}
            class="companion-line"
            data-chosen={pair.first === chosen?.first && pair.second === chosen.second}
            data-met={isOf(pair)}
            onClick={() => onChoose(pair)}
          >
            <title>{i18n.t('people.pair', pair.occasions, [from.name, to.name, pair.occasions])}</title>
            <line
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-width={Math.min(6, 1 + pair.occasions)}
            />
            <line class="companion-hit" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          </g>
        ))}
        {layout.people.map((person) => (
          <Person key={person.key} person={person} onMeet={meet} onOpen={onOpen} />
        ))}
      </svg>
      {together.people.length > MOST_PEOPLE && (
        <figcaption>{i18n.t('people.graph_limit', [MOST_PEOPLE])}</figcaption>
      )}
    </figure>
  );
}

interface PersonProps {
  readonly person: PlacedPerson;
  onMeet(key: string | null): void;
  onOpen(key: string): void;
}

function Person({ person, onMeet, onOpen }: PersonProps) {
  const { key, name, x, y, radius } = person;
  const press = (event: { readonly key: string; preventDefault(): void }): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class="companion"
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={() => onOpen(key)}
      onKeyDown={press}
      onPointerEnter={() => onMeet(key)}
      onPointerLeave={() => onMeet(null)}
      onFocus={() => onMeet(key)}
      onBlur={() => onMeet(null)}
    >
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y + radius + 14}>
        {name}
      </text>
    </g>
  );
}
