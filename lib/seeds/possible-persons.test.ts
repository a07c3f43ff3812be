import { describe, expect, it } from 'vitest';
import { possiblePersons } from '@/lib/seeds/possible-persons';

describe('names that stand after a title and before a deed', () => {
  it.each<[text: string, names: string[]]>([
    ['甲公司副总裁王小明在致辞中表示，……', ['王小明']],
    ['乙院院士李四指出……', ['李四']],
    ['丙园书记(兼)张三丰致辞', ['张三丰']],
    ['某部原副司长  陈小二', ['陈小二']],
    ['由主任赵六主持，秘书长欧阳小七、总监钱八和主任赵六发言', ['赵六', '欧阳小七', '钱八']],
  ])('%s', (text, names) => {
    expect(possiblePersons(text)).toEqual(names);
  });

  it('a title alone names nobody', () => {
    expect(possiblePersons('他是副主任委员，也是理事长、教授，在会上致辞。')).toEqual([]);
  });

  it('four characters are a name with a surname of two alone', () => {
    expect(possiblePersons('总监钱八十九，总监司马八九，')).toEqual(['司马八九']);
  });

  it('a name is not pieced together over the end of a block', () => {
    expect(possiblePersons('总裁\n王小明在致辞中')).toEqual([]);
  });
});
