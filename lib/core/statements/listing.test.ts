import { describe, expect, it } from 'vitest';
import { said } from '@/tests/said-in';

describe('reported words', () => {
  it('go on with the next number of a list behind a paragraph that is nobody’s', () => {
    expect(said('{张三}提出三点建议：\n一是甲乙。\n二是丙丁。\n甲和乙是一回事。\n三是戊己。')).toEqual([
      '张三|reported|张三提出三点建议：',
      '张三|reported|一是甲乙。',
      '张三|reported|二是丙丁。',
      '张三|reported|三是戊己。',
    ]);
  });

  it('go on where an item is explained in a paragraph of its own', () => {
    const list = '第一，甲是乙。\n具体而言，甲曾经是丙。\n第二，丁是戊。';
    expect(said(`{张三}指出，有两点：\n${list}`)).toEqual([
      '张三|reported|张三指出，有两点：',
      ...list.split('\n').map((words) => `张三|reported|${words}`),
    ]);
  });

  it('go on through the list that they announce', () => {
    expect(said('{张三}提出三点建议：\n一是甲。乙。\n•\n二是丙。\n丁。')).toEqual([
      '张三|reported|张三提出三点建议：',
      '张三|reported|一是甲。乙。',
      '张三|reported|二是丙。',
    ]);
  });

  it('go on with its first point where a paragraph says how many there are', () => {
    expect(said('{张三}提出了三点方向。\n第一，甲是乙。\n第二，丙是丁。')).toEqual([
      '张三|summarised|张三提出了三点方向。',
      '张三|reported|第一，甲是乙。',
      '张三|reported|第二，丙是丁。',
    ]);
    expect(said('{张三}指出，风险来自两个层次，各有各的难处。\n❶ 甲是乙。\n❷ 丙是丁。\n戊是己。')).toEqual([
      '张三|reported|张三指出，风险来自两个层次，各有各的难处。',
      '张三|reported|❶ 甲是乙。',
      '张三|reported|❷ 丙是丁。',
    ]);
    expect(said('{张三}提出了三点方向。\n甲是乙。')).toEqual(['张三|summarised|张三提出了三点方向。']);
  });

  it('go on through lines of which each but the last ends with a semicolon', () => {
    expect(said('{张三}指出，有新的特点：\n甲是乙；\n丙是丁。\n戊是己。')).toEqual([
      '张三|reported|张三指出，有新的特点：',
      '张三|reported|甲是乙；',
      '张三|reported|丙是丁。',
    ]);
    expect(said('{张三}指出，有新的特点：\n甲是乙。')).toEqual(['张三|reported|张三指出，有新的特点：']);
  });
});
