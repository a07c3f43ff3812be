import type { Candidate } from '@/lib/core/candidates/candidate';
import { hasInOrder } from '@/lib/core/recognise/doubt/short-form';

/** What letters stand for a body: CISA, AntSRC. */
const LETTERS = /^(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z&-]{1,9}$/;
/** …局（CISA）, …局（Cyber Agency, CISA）, …局（简称CISA）: what stands between a name and its letters, and closes behind them. */
const DEFINED =
  /^[”"」』]?[ \u00a0]?[（(][ \u00a0]?(?:[^（）()\n]{1,70}[，,；;][ \u00a0]?)?(?:英文)?(?:简称|缩写)?[为：:]?[“"「]?([A-Za-z][A-Za-z&-]{1,9})[”"」]?[ \u00a0]?[）)]/;
const JOINING = /[与和及]/g;
const REACH = 90;
/** As many places of a name are looked at for its letters. */
const MOST_READ = 5;

/**
 * Joins the letters that a text gives for a body with that body, where both were found to be candidates, and two names of one
 * body that it gives the same letters for: 国防情报局（DIA） and 美国国防情报局（DIA）.
 */
export function joinLetters(text: string, candidates: readonly Candidate[]): Candidate[] {
  const byLetters = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const letters = lettersOf(text, one);
    if (letters !== null) byLetters.set(letters, [...(byLetters.get(letters) ?? []), one]);
  }
  const joined = new Map<Candidate, Candidate | null>();
  for (const [letters, named] of byLetters) {
    const [whole, ...others] = named.toSorted((a, b) => b.name.length - a.name.length);
    if (whole === undefined) continue;
    const same = [
      ...others.filter(({ name }) => isNamedSo(whole.name, name)),
      ...candidates.filter(({ name }) => name === letters),
    ];
    if (same.length === 0) continue;
    joined.set(whole, joinAll([whole, ...same]));
    for (const one of same) joined.set(one, null);
  }
  return candidates.flatMap((one) => {
    const whole = joined.get(one);
    return whole === undefined ? [one] : (whole ?? []);
  });
}

/** 美网络和安全局, 网络与安全局: whether a longer name has the characters of a shorter one, whatever joins them. */
function isNamedSo(name: string, shorter: string): boolean {
  return hasInOrder(name, shorter.replaceAll(JOINING, ''));
}

/** What letters a text gives for a body. */
function lettersOf(text: string, { name, mentions }: Candidate): string | null {
  if (LETTERS.test(name)) return null;
  for (const { end } of mentions.slice(0, MOST_READ)) {
    const letters = DEFINED.exec(text.slice(end, end + REACH))?.[1];
    if (letters !== undefined && LETTERS.test(letters)) return letters;
  }
  return null;
}

function joinAll(same: readonly [Candidate, ...Candidate[]]): Candidate {
  const [whole] = same;
  const mentions = same.flatMap((one) => one.mentions).toSorted((a, b) => a.start - b.start);
  const surfaces = [...new Set(same.flatMap((one) => one.surfaces))];
  return { ...whole, surfaces, mentions, score: Math.max(...same.map(({ score }) => score)) };
}
