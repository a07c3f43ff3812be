import { describe, expect, it } from 'vitest';
import { printedIn, surfacesIn } from '@/lib/seeds/printed-text';

describe('whether something is printed in a text', () => {
  it('blanks of every kind and line ends do not count', () => {
    expect(printedIn('局长  吕\u3000欣', '吕欣')).toBe(true);
    expect(printedIn('Palo Alto\nNetworks', 'Palo Alto Networks')).toBe(true);
  });

  it('width, case and punctuation count', () => {
    expect(printedIn('书记（兼）', '书记(兼)')).toBe(false);
    expect(printedIn('ISC大会', 'isc大会')).toBe(false);
  });
});

describe('which surfaces stand in a text', () => {
  it('of those that begin at one place the longest alone', () => {
    expect(surfacesIn('360数字安全集团与360', ['360', '360数字安全集团'])).toEqual([
      '360数字安全集团',
      '360',
    ]);
    expect(surfacesIn('360数字安全集团', ['360', '360数字安全集团'])).toEqual(['360数字安全集团']);
  });

  it('no Latin word or number inside a longer one', () => {
    expect(surfacesIn('Insta360、2360 和 ISC2', ['360', 'ISC'])).toEqual([]);
    expect(surfacesIn('第12届ISC', ['ISC'])).toEqual(['ISC']);
  });

  it('signs in a surface mean themselves', () => {
    expect(surfacesIn('ISCXAI 与 ISC.AI', ['ISC.AI'])).toEqual(['ISC.AI']);
    expect(surfacesIn('甲(乙)', ['甲(乙)'])).toEqual(['甲(乙)']);
  });

  it('nothing is found for no surfaces', () => {
    expect(surfacesIn('甲', [])).toEqual([]);
  });
});
