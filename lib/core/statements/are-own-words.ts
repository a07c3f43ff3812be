import { speaksOfOneself } from '@/lib/core/statements/speech';

/** What is to be done. */
const ADVISES =
  /建议|呼吁|希望|期待|必须|亟[需待]|[仍还尚也都更]需|需[要进]|应(?:当|该|尽快|依法|加|在|与|以)/;
/** What notes about people say. */
const LIFE =
  /毕业|曾任|现任|就职|任职|从业|荣获|研究方向|学位|(?:获|获得|荣膺)[^，。]{0,12}(?:奖|称号)|年[^，。]{0,12}经验|发表[^，。]{0,12}论文|演讲主题|议题/;

/**
 * Whether what stands below the names of several people is their own words, and no notes about them: half of it at least
 * speaks of whoever says it, or of what is to be done while none tells of a life.
 */
export function areOwnWords(words: readonly string[]): boolean {
  const own = words.filter((each) => speaksOfOneself(each));
  if (own.length * 2 >= words.length) return true;
  const advised = words.filter((each) => speaksOfOneself(each) || ADVISES.test(each));
  return advised.length * 2 >= words.length && !words.some((each) => LIFE.test(each));
}
