import type { Excerpt } from '@/lib/core/candidates/candidate';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Words in Latin letters that name a trade or a kind of company, and no company: AI公司, SaaS 厂商. */
const TRADE =
  /^(?:AI|AIGC|IT|ICT|IoT|IOT|OT|OSINT|iOS|macOS|Android|Windows|Linux|IDC?C|SaaS|PaaS|IaaS|MSP|MSSP|ISP|VC|PE|IPO|To[BCG]|[BC]2[BC]|APT|VPN|EDR|XDR|CRM|ERP|SPAC|Web3|Web|GPU|CPU|IC|HR|PR|PC|TMT|NFT|DeFi|CEO|CTO|CISO|SOC|DevOps|USB|GPS|CVE|App|APP|Top|TOP|No|Inc\.?|LLC|Ltd\.?|Co\.?|NAS|DNS|SDK|API|PDF|ID|MCN|O2O|LLM|AR|VR|XR|EV|5G|FBI|HPC|BaaS|RaaS|VoIP|SEO|B|H|A股?)$/;

const WORD = "[A-Z][A-Za-z0-9.&'’+-]*|[a-z]{1,3}[A-Z][A-Za-z0-9]*";
const NAME = `(?:${WORD})(?: (?:${WORD}|[0-9]+|of|and|the|for|&))*`;
const ENDING = new RegExp(`(?:^|[^A-Za-z0-9.&'’+_/@-])(${NAME})[ \\u00a0]?$`);
const BEGINNING = new RegExp(`^[ \\u00a0]?(${NAME})`);
/** What a name does not end with. */
const TAIL = /(?: (?:of|and|the|for|&))+$|[.'’&+-]+$/;
const LONGEST = 48;
const SHORTEST = 2;

/** Whether a name in Latin letters may be a company's: not AI, CAC 40. */
export function isLatinName(name: string): boolean {
  return name.length >= SHORTEST && name.length < LONGEST && !TRADE.test(name) && !/ \d+$/.test(name);
}

const SIGNS = new CharacterSet(".&'\u2019+-");

/** Whether a folded unit may stand in a name in Latin letters: mostly none is near, and no expression is asked. */
function isOfLatinName(unit: number): boolean {
  return isTokenUnit(unit) || SIGNS.has(unit);
}

/** The name in Latin letters that ends at `end`, or before a blank there; null where none does. */
export function latinNameBefore(text: string, end: number): Excerpt | null {
  const last = unitAt(text, end - 1);
  if (!isOfLatinName(last === BLANK ? unitAt(text, end - 2) : last)) return null;
  const surface = ENDING.exec(text.slice(Math.max(0, end - LONGEST), end))?.[1];
  if (surface === undefined || !isLatinName(surface)) return null;
  const start = text.lastIndexOf(surface, end - surface.length);
  return { start, end: start + surface.length, surface };
}

/** The name in Latin letters that begins at `start`, or behind a blank there; null where none does. */
export function latinNameFrom(text: string, start: number): Excerpt | null {
  const first = unitAt(text, start);
  if (!isOfLatinName(first === BLANK ? unitAt(text, start + 1) : first)) return null;
  const [whole = '', name] = BEGINNING.exec(text.slice(start, start + LONGEST)) ?? [];
  const trimmed = name?.replace(TAIL, '');
  if (trimmed === undefined || name === undefined || !isLatinName(trimmed)) return null;
  const begin = start + whole.length - name.length;
  return { start: begin, end: begin + trimmed.length, surface: trimmed };
}

const ANYWHERE = new RegExp(`(?<![A-Za-z0-9.&'’+_/@-])${NAME}`, 'g');

/** Every name in Latin letters of a stretch of text, with offsets in it. */
export function latinNamesIn(stretch: string): Excerpt[] {
  return [...stretch.matchAll(ANYWHERE)].flatMap(({ 0: whole, index }): Excerpt[] => {
    const surface = whole.replace(TAIL, '');
    return isLatinName(surface) ? [{ start: index, end: index + surface.length, surface }] : [];
  });
}
