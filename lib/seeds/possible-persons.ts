import { COMMON_SURNAMES, COMPOUND_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';

/** What a title ends in, in the order of trying. */
const TITLE_ENDS =
  '院士|主任|局长|司长|部长|院长|所长|处长|书记|委员|理事长|秘书长|会长|主席|创始人|董事长|总经理|总裁|总监|总干事|负责人|科学家|工程师|研究员|教授|博导|专家|学者|播音员|助理|巡视员|CEO|CTO|CSO|CIO|先生|女士|记者|编辑';
/** What a report says that somebody did, after the name. */
const DEEDS =
  '在|作|做|为|以|表示|指出|认为|强调|介绍|分享|发表|发言|致辞|主持|出席|围绕|共同|和|，|、|。|；|：|$';

const AFTER_TITLE = new RegExp(
  `(?:${TITLE_ENDS})(?:[(（][^)）]*[)）])?\\s*(\\p{Script=Han}{2,4}?)(?=\\s*(?:${DEEDS}))`,
  'gu',
);

/**
 * Names that stand where a report names somebody: after a title, before what they did, and with a surname
 * in front. A hint for the person who writes a sheet, not a verdict: other words can be caught.
 */
export function possiblePersons(text: string): string[] {
  const found = text
    .split('\n')
    .flatMap((block) => [...block.matchAll(AFTER_TITLE)].map(([, name = '']) => name));
  return [...new Set(found)].filter(hasFormOfName);
}

/** A surname of one character that is hardly a word besides, and up to two more; or one of two characters. */
function hasFormOfName(name: string): boolean {
  const first = name.charCodeAt(0);
  if (COMPOUND_SURNAMES.has(first, name.charCodeAt(1))) return true;
  return name.length <= 3 && COMMON_SURNAMES.has(first);
}
