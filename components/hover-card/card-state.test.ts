import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  CLOSE_AFTER,
  CLOSED,
  deadline,
  type Keyed,
  OPEN_AFTER,
  reduce,
  shownTarget,
} from '@/components/hover-card/card-state';

const A: Keyed = { key: 'a' };
const B: Keyed = { key: 'b' };

type Timed = readonly [at: number, event: CardEvent<Keyed>];

/** Plays events at their times, with the ticks that a timer at each deadline would bring in between. */
function play(events: readonly Timed[], from: CardState<Keyed> = CLOSED): CardState<Keyed> {
  return events.reduce((state, [at, event]) => reduce(wait(state, at), event, at), from);
}

function wait(state: CardState<Keyed>, until: number): CardState<Keyed> {
  const due = deadline(state);
  return due === null || due > until ? state : wait(reduce(state, { type: 'tick' }, due), until);
}

const point = (target: Keyed | null): CardEvent<Keyed> => ({ type: 'point', target });
const summon = (by: 'keyboard' | 'touch'): CardEvent<Keyed> => ({ type: 'summon', target: A, by });
const opened = play([[0, point(A)]]);

const target = fc.constantFrom(A, B);
const anyEvent: fc.Arbitrary<CardEvent<Keyed>> = fc.oneof(
  fc.record({ type: fc.constant('point' as const), target: fc.option(target) }),
  fc.record({ type: fc.constant('step' as const), target }),
  fc.record({ type: fc.constant('renew' as const), target: fc.option(target) }),
  fc.record({
    type: fc.constant('summon' as const),
    target,
    by: fc.constantFrom('keyboard' as const, 'touch' as const),
  }),
  fc.constantFrom<CardEvent<Keyed>>(
    { type: 'enter-card' },
    { type: 'leave-card' },
    { type: 'toggle-pin' },
    { type: 'dismiss' },
    { type: 'press-outside' },
    { type: 'focus-outside' },
    { type: 'tick' },
  ),
);
const anyPlay = fc.array(fc.tuple(fc.nat(400), anyEvent), { maxLength: 30 }).map((steps) => {
  let now = 0;
  return steps.map(([pause, event]): Timed => {
    now += pause;
    return [now, event];
  });
});

describe('a card that follows the pointer', () => {
  it('opens when the pointer has rested 150 ms on a word, and not before', () => {
    expect(shownTarget(wait(opened, OPEN_AFTER - 1))).toBeNull();
    expect(shownTarget(wait(opened, OPEN_AFTER))).toBe(A);
  });

  it('does not open when the pointer only passed over', () => {
    expect(
      play([
        [0, point(A)],
        [100, point(null)],
        [1000, { type: 'tick' }],
      ]),
    ).toBe(CLOSED);
  });

  it('opens the word that the pointer came to last, timed from when it came there', () => {
    const state = play([
      [0, point(A)],
      [100, point(B)],
    ]);
    expect(shownTarget(wait(state, 249))).toBeNull();
    expect(shownTarget(wait(state, 250))).toBe(B);
  });

  it('closes 300 ms after the pointer left, and not before', () => {
    const state = play([
      [0, point(A)],
      [200, point(null)],
    ]);
    expect(shownTarget(wait(state, 200 + CLOSE_AFTER - 1))).toBe(A);
    expect(shownTarget(wait(state, 200 + CLOSE_AFTER))).toBeNull();
  });

  it('stays when the pointer reaches it over the bridge, across another word too', () => {
    const state = play([
      [0, point(A)],
      [200, point(B)],
      [340, { type: 'enter-card' }],
    ]);
    expect(shownTarget(wait(state, 10_000))).toBe(A);
  });

  it('gives way to another word on which the pointer rests', () => {
    const state = play([
      [0, point(A)],
      [200, point(B)],
    ]);
    expect(shownTarget(wait(state, 349))).toBe(A);
    expect(shownTarget(wait(state, 350))).toBe(B);
  });

  it('closes on time though the pointer has just come to another word, which then has its own time', () => {
    const state = play([
      [0, point(A)],
      [200, point(null)],
      [450, point(B)],
    ]);
    expect(shownTarget(wait(state, 500))).toBeNull();
    expect(shownTarget(wait(state, 599))).toBeNull();
    expect(shownTarget(wait(state, 600))).toBe(B);
  });

  it('never closes while the pointer is in it, whatever lies under it', () => {
    const inCard = play([
      [0, point(A)],
      [200, { type: 'enter-card' }],
    ]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2000), fc.option(target)), { maxLength: 20 }), (steps) => {
        let [state, now] = [inCard, 200];
        for (const [pause, pointed] of steps) {
          now += pause;
          state = reduce(wait(state, now), point(pointed), now);
        }
        expect(shownTarget(wait(state, now + 10_000))).toBe(A);
      }),
    );
  });
});

describe('a card that the reader holds', () => {
  const away = new Set(['dismiss', 'toggle-pin', 'summon', 'step', 'renew']);

  it('stays pinned through everything but its own buttons, Esc and a new summons', () => {
    const pinned = play([
      [0, point(A)],
      [200, { type: 'toggle-pin' }],
    ]);
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const state = play(
          steps.flatMap(([at, event]) => (away.has(event.type) ? [] : [[at + 200, event] as const])),
          pinned,
        );
        expect(wait(state, 1e6)).toMatchObject({ is: 'pinned', target: A });
      }),
    );
  });

  it('follows the pointer again when the pin is taken out under it', () => {
    const state = play([
      [0, point(A)],
      [200, { type: 'enter-card' }],
      [300, { type: 'toggle-pin' }],
      [400, { type: 'toggle-pin' }],
      [500, { type: 'leave-card' }],
    ]);
    expect(shownTarget(wait(state, 799))).toBe(A);
    expect(shownTarget(wait(state, 800))).toBeNull();
  });

  it('stays when the reader steps on to another mention', () => {
    const state = play([
      [0, point(A)],
      [200, { type: 'enter-card' }],
      [300, { type: 'step', target: B }],
      [400, { type: 'leave-card' }],
    ]);
    expect(shownTarget(wait(state, 10_000))).toBe(B);
  });

  it.each(['keyboard', 'touch'] as const)(
    'opened by %s is there at once and not moved by the pointer',
    (by) => {
      const state = play([
        [0, summon(by)],
        [1, point(B)],
        [2, point(null)],
      ]);
      expect(wait(state, 10_000)).toEqual({ is: by, target: A });
    },
  );

  it.each(['keyboard', 'touch'] as const)('opened by %s closes with a press elsewhere', (by) => {
    expect(
      play([
        [0, summon(by)],
        [1, { type: 'press-outside' }],
      ]),
    ).toBe(CLOSED);
  });

  it('opened by a key closes when the focus goes elsewhere', () => {
    expect(
      play([
        [0, summon('keyboard')],
        [1, { type: 'focus-outside' }],
      ]),
    ).toBe(CLOSED);
  });
});

describe('a card whose article was read anew', () => {
  const again = { key: 'a' };

  it('stays as it was opened, and is about what is known now', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const before = play(steps);
        const after = reduce(before, { type: 'renew', target: again }, 1e6);
        expect(after.is).toBe(before.is);
        if (after.is !== 'closed') expect(after.target).toBe(again);
      }),
    );
  });

  it('closes where it is about nothing any more', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        expect(reduce(play(steps), { type: 'renew', target: null }, 1e6)).toBe(CLOSED);
      }),
    );
  });
});

describe('any card', () => {
  it('closes when it is dismissed', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        expect(reduce(play(steps), { type: 'dismiss' }, 1e6)).toBe(CLOSED);
      }),
    );
  });

  it('asks for no timer that brings nothing, and an early one changes nothing', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const state = play(steps);
        const due = deadline(state);
        if (due === null) expect(reduce(state, { type: 'tick' }, 1e9)).toBe(state);
        else {
          expect(reduce(state, { type: 'tick' }, due - 1)).toBe(state);
          expect(reduce(state, { type: 'tick' }, due)).not.toBe(state);
        }
      }),
    );
  });
});
