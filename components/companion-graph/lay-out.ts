import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Pair, Together } from '@/lib/core/sayings/together';

/** Somebody's place in the picture, in its own units: one is a CSS px at full size. */
export interface PlacedPerson {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A picture of who appeared with whom. */
export interface Layout {
  readonly people: readonly PlacedPerson[];
  readonly pairs: readonly { readonly pair: Pair; readonly from: PlacedPerson; readonly to: PlacedPerson }[];
  /** What holds all of it, labels too. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** More people than this are no picture any more: the table holds all. */
export const MOST_PEOPLE = 40;

/** A label's character and its line, and what is left free around a label. */
const CHARACTER = 14;
const LINE = 18;
const GAP = 12;
/** So many steps bring a picture of {@link MOST_PEOPLE} to rest: d3-force's own alpha is then below its minimum. */
const STEPS = 300;

interface Node {
  readonly key: string;
  readonly name: string;
  readonly radius: number;
  readonly reach: number;
  x?: number;
  y?: number;
}

/**
 * Places those who appeared with most others so that no two labels lie over each other: springs between those who
 * appeared together, a circle around each label that no other may enter. The same people give the same picture:
 * d3-force draws lots by a generator of its own that always begins alike.
 */
export function layOut({ people, pairs }: Together): Layout {
  const paired = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const nodes = people
    .filter(({ key }) => paired.has(key))
    .slice(0, MOST_PEOPLE)
    .map(({ key, subject, occasions }): Node => {
      const radius = 5 + 2 * Math.sqrt(occasions);
      return {
        key,
        name: subject.name,
        radius,
        reach: Math.max((subject.name.length * CHARACTER) / 2, radius + LINE) + GAP,
      };
    });
  const shown = new Map(nodes.map((node) => [node.key, node]));
  const links = pairs
    .filter(({ first, second }) => shown.has(first) && shown.has(second))
    .map((pair) => ({ pair, source: pair.first, target: pair.second }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number] & { source: string | Node; target: string | Node }>(
        links.map((link) => ({ ...link })),
      )
        .id(({ key }) => key)
        .distance(180),
    )
    .force('charge', forceManyBody().strength(-900))
    // A window is wider than high.
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.09))
    .force('collide', forceCollide<Node>(({ reach }) => reach).iterations(4))
    .stop()
    .tick(STEPS);
  const placed = new Map(
    nodes.map(({ key, name, radius, x = 0, y = 0 }) => [
      key,
      { key, name, radius, x: Math.round(x), y: Math.round(y) },
    ]),
  );
  return {
    people: [...placed.values()],
    pairs: links.flatMap(({ pair }) => {
      const [from, to] = [placed.get(pair.first), placed.get(pair.second)];
      return from === undefined || to === undefined ? [] : [{ pair, from, to }];
    }),
    box: boxAround([...placed.values()]),
  };
}

function boxAround(people: readonly PlacedPerson[]): Layout['box'] {
  if (people.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const half = ({ name }: PlacedPerson): number => (name.length * CHARACTER) / 2 + GAP;
  const x = Math.min(...people.map((person) => person.x - half(person)));
  const y = Math.min(...people.map((person) => person.y - person.radius)) - GAP;
  const right = Math.max(...people.map((person) => person.x + half(person)));
  const bottom = Math.max(...people.map((person) => person.y + person.radius)) + LINE + GAP;
  return { x, y, width: right - x, height: bottom - y };
}
