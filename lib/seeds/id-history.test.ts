import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '@/lib/seeds/example-sheets';
import { idHistoryFaults } from '@/lib/seeds/id-history';

/** What is said of ids defined today against one released version and the list of the retired. */
function said(defined: string[], released: string[], retired: string): [folder: string, faults: string[]] {
  const folder = folderOf({
    'retired.yaml': retired,
    'released/0.1.0.json': JSON.stringify(released, null, 2),
  });
  const faults = idHistoryFaults(folder, new Set(defined));
  return [folder, faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)];
}

const RETIRED = 'retired:\n  - id: person-old\n    successor: person-new\n';

describe('ids against the released versions', () => {
  it('an id stays, or is retired with a successor that is defined', () => {
    expect(said(['person-a'], ['person-a'], 'retired: []')[1]).toEqual([]);
    expect(said(['person-new'], ['person-old'], RETIRED)[1]).toEqual([]);
  });

  it('an id that is gone without a word is shown where it was released', () => {
    const [folder, faults] = said(['person-a'], ['person-a', 'person-b'], 'retired: []');
    expect(faults).toEqual([expect.stringContaining(`${join(folder, 'released/0.1.0.json')}:3: person-b: `)]);
  });

  it('a retired id is never given away again', () => {
    const [folder, faults] = said(['person-old', 'person-new'], [], RETIRED);
    expect(faults).toEqual([expect.stringContaining(`${join(folder, 'retired.yaml')}:2: person-old: `)]);
  });

  it('a successor has to be there', () => {
    const [folder, faults] = said([], ['person-old'], RETIRED);
    expect(faults).toEqual([expect.stringContaining(`${join(folder, 'retired.yaml')}:3: person-new: `)]);
  });

  it('a retired id without successor is refused', () => {
    const [, faults] = said([], [], 'retired:\n  - id: person-old\n');
    expect(faults).toEqual([expect.stringMatching(/retired\.yaml:2: .*successor/)]);
  });
});
