/** What a name does that is no word. */
const SPEAKS =
  /[ \u00a0]?(?:还|也|则|又|随后|进一步|继续|[在于对][^，。：\n]{1,12}[中上时里]?)?(?:表示|指出|认为|说|称(?![为号职])|补充|强调|介绍|解释|透露|写道|告诉|提到|警告|建议|回忆|承认|坦言|回应|总结|评论|呼吁|指责|谈到|分享|发现|展示|演示)/y;
const BEGINS = /^[，。！？；：\n”」]?$/;

/** Whether what stands in `[start, end)` begins its clause and says something: Casey补充道. */
export function isSpeaking(text: string, start: number, end: number): boolean {
  SPEAKS.lastIndex = end;
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  return BEGINS.test(text.charAt(before)) && SPEAKS.test(text);
}
