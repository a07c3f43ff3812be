import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { EMPTY_TERM, type TermContent } from '@/lib/core/records/term';
import { commitImport } from '@/lib/db/commit-import';
import { exportRecords } from '@/lib/db/export-records';
import { readAnswers, readTerms } from '@/lib/db/read-dictionary';
import { type GivenAnswer, saveAnswers, takeBackAnswers } from '@/lib/db/save-answers';
import { saveTerms } from '@/lib/db/save-terms';
import { beginImport, stageSlice } from '@/lib/db/stage-import';
import { redo, undo } from '@/lib/db/undo';
import { NOTHING_BUNDLED } from '@/tests/db-transfer';
import { fault, freshDatabase, reopened, steadyClock, value } from '@/tests/db-world';

const person = (name: string): TermContent => ({ ...EMPTY_TERM, kind: 'person', name });
const made = (name: string, over: string | null = null) => ({ id: null, over, content: person(name) });
const said: GivenAnswer = {
  entity: 'person-a',
  says: 'this',
  organisation: null,
  surface: '欧阳明舟',
  page: '4hou:T1',
};

describe('the reader’s dictionary', () => {
  it('holds what was acknowledged after a restart', async () => {
    const db = await freshDatabase();
    const [id] = value(await saveTerms(db, [made('南宫知微')], steadyClock()));
    db.close();
    expect(await readTerms(await reopened())).toMatchObject([{ id, name: '南宫知微', over: null }]);
  });

  it('refuses a change of a version that is not the latest, and changes nothing then', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const [id = ''] = value(await saveTerms(db, [made('甲某某')], clock));
    const [{ updated: basedOn } = { updated: 0 }] = await readTerms(db);
    value(await saveTerms(db, [{ id, basedOn, content: person('乙某某') }], clock));
    const late = [made('丙某某'), { id, basedOn, content: null }];
    expect(fault(await saveTerms(db, late, clock))).toEqual({ code: 'stale' });
    expect((await readTerms(db)).map(({ name }) => name)).toEqual(['乙某某']);
  });

  it('has one change for one known entity', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    value(await saveTerms(db, [made('甲某某', 'person-a')], clock));
    expect(fault(await saveTerms(db, [made('甲某', 'person-a')], clock))).toEqual({ code: 'stale' });
  });

  it('undo takes back all that was done at once, redo brings it again, and a deletion leaves no words', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const ids = value(await saveTerms(db, [made('甲某某'), made('乙某某')], clock));
    value(await undo(db, null, clock));
    expect(await readTerms(db)).toEqual([]);
    expect(JSON.stringify(await db.terms.toArray())).not.toContain('某');
    value(await redo(db, null, clock));
    expect((await readTerms(db)).map(({ id }) => id)).toEqual([...ids].toSorted());
  });

  it('an answer replaces the one before it about the same, and is taken back', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const general = { ...said, page: null, organisation: '海岳实验室' };
    value(await saveAnswers(db, [said, general], clock));
    value(await saveAnswers(db, [{ ...said, says: 'other' }], clock));
    const answers = await readAnswers(db);
    expect(answers.map(({ says, page }) => [says, page]).toSorted()).toEqual([
      ['other', '4hou:T1'],
      ['this', null],
    ]);
    value(
      await takeBackAnswers(
        db,
        answers.map(({ id, updated }) => ({ id, basedOn: updated })),
        clock,
      ),
    );
    expect(await readAnswers(db)).toEqual([]);
    value(await undo(db, null, clock));
    expect(await readAnswers(db)).toHaveLength(2);
  });

  it('goes out with an export of everything and comes in again, the later version of each', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    value(await saveTerms(db, [made('甲某某'), made('乙某某')], clock));
    value(await saveAnswers(db, [said], clock));
    const records = [];
    for await (const slice of (await exportRecords(db, { what: 'everything' }, NOTHING_BUNDLED)).slices)
      records.push(...slice);
    const incoming = records.map((record, index) => ({ line: index + 2, record }));
    const [own] = await readTerms(db);
    if (own === undefined) throw new Error('A term was made');
    const newer = [{ id: own.id, basedOn: own.updated, content: person('甲改名') }];
    value(await saveTerms(db, newer, clock));

    const importInto = async (target: typeof db) => {
      const id = beginImport(clock);
      value(await stageSlice(target, id, 0, incoming));
      const signal = new AbortController().signal;
      return value(await commitImport(target, id, { skipRefused: false, signal, tell: () => undefined }));
    };
    expect(await importInto(db)).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
    expect((await readTerms(db)).map(({ name }) => name)).toContain('甲改名');
    const empty = await freshDatabase();
    expect(await importInto(empty)).toMatchObject({ added: 3, refused: 0 });
    expect(await readAnswers(empty)).toMatchObject([said]);
  });
});
