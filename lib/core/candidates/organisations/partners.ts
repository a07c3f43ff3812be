import type { Excerpt } from '@/lib/core/candidates/candidate';
import { PARTNER_VERBS } from '@/lib/core/candidates/lexicon/taking-part';
import { beginsJoint } from '@/lib/core/candidates/organisations/body-start';
import { listBefore } from '@/lib/core/candidates/organisations/list-before';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** Whom somebody does something with, and what: 联合甲、乙共同发布. */
const TOGETHER =
  /^([^，。；：！？\n的《》“”]{2,80}?)(?:等.{0,12}?)?(?:(?:共同|联合|正式|合力|合作|组织|一起|三方|双方|倾力|最新|全新|重磅|倾情|协同|携手)*(?:发布|发起|举办|推出|成立|签署|签约|主办|承办|启动|开展|共建|设立|编写|编制|打造))/;
const JOINTLY = '联合';
/** 各界, 行业力量: who is not named. */
const NOBODY =
  /^\p{Script=Han}{2}$|(?:[各业]界|力量|同仁|政企|团队|各方|朋友|[上下中里]|企业SRC|小组|机关|党委|方面)$/u;
const LONGEST = 100;

/** Finds those with whom somebody publishes, holds or founds something together. */
export function partners(index: PairIndex): Excerpt[] {
  const { text } = index;
  return PARTNER_VERBS.flatMap((verb) =>
    index.placesOfWord(Trigger.verb, verb).flatMap((at): readonly Excerpt[] => {
      const start = at + verb.length;
      if (verb === JOINTLY && (!beginsJoint(text, at) || text.startsWith('互联网', at - 3))) return [];
      const length = TOGETHER.exec(text.slice(start, start + LONGEST))?.[1]?.length ?? 0;
      if (length === 0) return [];
      const { names } = listBefore(text, start + length);
      return names.filter(
        (name) => name.start >= start && !isPerson(text, name) && !NOBODY.test(name.surface),
      );
    }),
  );
}

function isPerson(text: string, { start, end }: Excerpt): boolean {
  const name = readChineseName(text, start);
  return name !== null && name.end === end && name.usual && !name.word && name.surname === 'common';
}
