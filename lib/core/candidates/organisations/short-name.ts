import { isField } from '@/lib/core/candidates/organisations/field-words';
import { KIND_OF_BODY } from '@/lib/core/recognise/lexicon/kind-of-body';
import { unitAt } from '@/lib/core/text/neighbours';

const OPENING = 0x28;

/** （以下简称“风控中心”）, (下称 "某某"): what a text says right behind a name that it will be called by. */
const DEFINITION =
  /^[（(](?:以下|下文|下)?(?:统一)?(?:简称|称)(?:为|：|:)?\s*[“"「『‘]?([^“”"「」『』‘’（）()，。、；\n]{2,20})[”"」』’]?[）)]/;
const LONGEST_DEFINITION = 40;

/**
 * The short name that is defined right behind a name that ends at `end`; null where none is, and where it is a word for
 * any body (联盟, 工程中心): that means this one in this article, as a reference, and is no name of it elsewhere.
 */
export function shortNameBehind(text: string, end: number): string | null {
  if (unitAt(text, end) !== OPENING) return null;
  const form = DEFINITION.exec(text.slice(end, end + LONGEST_DEFINITION))?.[1] ?? null;
  return form === null || KIND_OF_BODY.test(form) || isField(form, 0, form.length) ? null : form;
}
