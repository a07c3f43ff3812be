import { unitAt } from '@/lib/core/text/neighbours';

const OPENING = 0x28;

/** （以下简称“风控中心”）, (下称 "某某"): what a text says right behind a name that it will be called by. */
const DEFINITION =
  /^[（(](?:以下|下文|下)?(?:统一)?(?:简称|称)(?:为|：|:)?\s*[“"「『‘]?([^“”"「」『』‘’（）()，。、；\n]{2,20})[”"」』’]?[）)]/;
const LONGEST_DEFINITION = 40;

/** The short name that is defined right behind a name that ends at `end`, or null. */
export function shortNameBehind(text: string, end: number): string | null {
  if (unitAt(text, end) !== OPENING) return null;
  return DEFINITION.exec(text.slice(end, end + LONGEST_DEFINITION))?.[1] ?? null;
}
