import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '@/lib/core/text/span';
import { byDistance, eachOf, type Run } from '@/lib/page/painter-order';
import { spansInOrder } from '@/tests/spans-in-order';

const stretch = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const layers = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), spansInOrder), {
  selector: ([name]) => name,
});

const spansOf = (runs: readonly Run[]): [string, Span][] => {
  const visited: [string, Span][] = [];
  const step = eachOf([runs], (layer, span) => visited.push([layer, span]));
  while (step());
  return visited;
};
const sorted = (spans: [string, Span][]): string[] => spans.map((span) => JSON.stringify(span)).toSorted();

describe('the order of painting', () => {
  it('paints every span of every layer exactly once', () => {
    fc.assert(
      fc.property(layers, stretch, stretch, (entries, window, around) => {
        const { inWindow, near, rest } = byDistance(new Map(entries), window, around);
        const all = entries.flatMap(([name, spans]) => spans.map((span): [string, Span] => [name, span]));
        expect(sorted(spansOf([...inWindow, ...near, ...rest]))).toEqual(sorted(all));
      }),
    );
  });

  it('begins with what begins in the window, and goes on with what begins around it', () => {
    fc.assert(
      fc.property(layers, stretch, fc.nat(50), (entries, window, margin) => {
        const around = { start: window.start - margin, end: window.end + margin };
        const { inWindow, near } = byDistance(new Map(entries), window, around);
        const beginning = ({ start, end }: Span): string[] =>
          sorted(
            entries.flatMap(([name, spans]) =>
              spans
                .filter((span) => span.start >= start && span.start < end)
                .map((span): [string, Span] => [name, span]),
            ),
          );
        expect(sorted(spansOf(inWindow))).toEqual(beginning(window));
        expect(sorted(spansOf([...inWindow, ...near]))).toEqual(beginning(around));
      }),
    );
  });

  it('goes down the text, group by group', () => {
    fc.assert(
      fc.property(layers, stretch, (entries, window) => {
        const { inWindow, rest } = byDistance(new Map(entries), window, window);
        const visited: Span[] = [];
        const step = eachOf([inWindow, rest], (_layer, span) => visited.push(span));
        while (step());
        const isInside = ({ start }: Span): boolean => start >= window.start && start < window.end;
        const count = visited.filter(isInside).length;
        const starts = visited.map(({ start }) => start);
        const upwards = (values: number[]): number[] => values.toSorted((a, b) => a - b);
        expect(starts).toEqual([...upwards(starts.slice(0, count)), ...upwards(starts.slice(count))]);
        expect(visited.slice(0, count).every(isInside)).toBe(true);
      }),
    );
  });
});
