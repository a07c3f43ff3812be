import { expect, it } from 'vitest';
import { annotation } from '@/lib/core/records/annotation-shape';
import { grownUp } from '@/lib/core/records/older-record';

const HASH = 'a'.repeat(64);
const OLD = {
  id: '01M6CWAFHR81P9FNHWZFE57BM8',
  kind: 'highlight',
  article: '01M6CWAEJG7HF83D0CBV38W153',
  anchor: {
    quote: { exact: '第一位讲', prefix: '', suffix: '' },
    position: { start: 11, end: 15 },
    foldedStart: 11,
    block: 1,
    textVersion: 1,
    text: { hash: '0'.repeat(16), folded: '0'.repeat(16), sketch: '0'.repeat(64) },
    rivals: [],
  },
  madeOn: HASH,
  colour: 'green',
  note: '',
  tags: [],
  entities: [],
  created: 1,
  updated: 1,
  deleted: null,
};

it('a highlight of the first version is one of ours with nothing added to what it says', () => {
  const grown = grownUp(1, 'annotation', OLD);
  expect(annotation(grown)).toBeNull();
  expect(grown).toMatchObject({
    ...OLD,
    said: null,
    style: 'fill',
    anchoredOn: HASH,
    madeAt: null,
    keptDetached: false,
  });
});

it('what a line says of itself is not overwritten', () => {
  expect(grownUp(1, 'annotation', { ...OLD, style: 'underline' })).toMatchObject({ style: 'underline' });
});

it('a line that says to be of this version must be whole', () => {
  expect(annotation(grownUp(2, 'annotation', OLD))).not.toBeNull();
});

it('of a highlight of the third version nobody knows whose words it marks', () => {
  const { said: _, ...third } = grownUp(1, 'annotation', OLD);
  expect(annotation(grownUp(3, 'annotation', third))).toBeNull();
  expect(annotation(grownUp(4, 'annotation', third))).not.toBeNull();
});

it('tombstones and other records stay as they are', () => {
  const tombstone = {
    id: OLD.id,
    kind: 'highlight',
    article: OLD.article,
    created: 1,
    updated: 2,
    deleted: 2,
  };
  expect(grownUp(1, 'annotation', tombstone)).toBe(tombstone);
  expect(grownUp(1, 'article', OLD)).toBe(OLD);
});
