import { describe, expect, it } from 'vitest';
import { bySpeaker } from '@/lib/core/statements/by-speaker';
import type { Speaker, Statement } from '@/lib/core/statements/statement';

const speaker = (name: string, entity: string | null = null, title: string | null = null): Speaker => ({
  name,
  entity,
  title,
  mention: { start: 0, end: name.length },
});

const said = (start: number, ...speakers: Speaker[]): Statement => ({
  start,
  end: start + 5,
  speakers,
  kind: 'reported',
  cue: '表示',
  certainty: 'sure',
  doubt: null,
});

const shown = (statements: readonly Statement[]) =>
  bySpeaker(statements).map(({ speakers, statements: own }) => [
    speakers.map(({ name, title }) => [name, title]),
    own.map(({ start }) => start),
  ]);

describe('statements by speaker', () => {
  it('stand in the order in which their speakers first have their say', () => {
    const [gu, he] = [speaker('顾清和', 'person-gu'), speaker('何砚秋')];
    expect(shown([said(0, he), said(10, gu), said(20, he)])).toEqual([
      [[['何砚秋', null]], [0, 20]],
      [[['顾清和', null]], [10]],
    ]);
  });

  it('have the title that the article prints first, also where the first of them lacks it', () => {
    const statements = [said(0, speaker('何砚秋')), said(10, speaker('何砚秋', null, '院长'))];
    expect(shown(statements)).toEqual([[[['何砚秋', '院长']], [0, 10]]]);
  });

  it('are nobody’s own where several say them together', () => {
    const [gu, he] = [speaker('顾清和'), speaker('何砚秋')];
    expect(shown([said(0, gu), said(10, gu, he)]).map(([, starts]) => starts)).toEqual([[0], [10]]);
  });

  it('are not put to a known person by a name that may be another one’s', () => {
    const statements = [said(0, speaker('顾清和', 'person-gu')), said(10, speaker('顾清和'))];
    expect(bySpeaker(statements)).toHaveLength(2);
  });
});
