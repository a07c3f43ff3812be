import { expect, it } from 'vitest';
import { asTag, completions } from '@/components/tag-field/completions';

const OWN = ['供应链', '大模型', '模型安全', '模型评测'];

it('offers the reader’s own tags that hold what was typed, those that begin with it first', () => {
  expect(completions('模型', OWN, [])).toEqual(['模型安全', '模型评测', '大模型']);
});

it('offers nothing that is there already, and nothing before something is typed', () => {
  expect(completions('模型', OWN, ['模型安全'])).toEqual(['模型评测', '大模型']);
  expect(completions(' ', OWN, [])).toEqual([]);
});

it('whatever its case', () => {
  expect(completions('sb', ['SBOM'], [])).toEqual(['SBOM']);
});

it('a tag has no blanks at its ends and no sign before it', () => {
  expect([' #供应链 ', '##', '  '].map(asTag)).toEqual(['供应链', null, null]);
});
