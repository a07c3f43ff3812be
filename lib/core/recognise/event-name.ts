/** Ends of names that an event and the body behind it have in common: 某大会. A congress of deputies is a body. */
const ENDS = /(?<!代表)(?:大会|论坛|峰会|年会)$/;

/** Offices and organs that only a body has. */
const OF_A_BODY =
  /^[ \u00a0]?的?(?:常务|执行|荣誉|名誉|当值)?(?:副?秘书长|副?理事长|理事|副?主席|秘书处|会员|成员|专家|国际组织|\p{Script=Han}{0,10}(?:委员会|研修院|智库))/u;

/** Who does something, before it is said what: 由某大会主办. */
const DOER = /由[^，。；：！？\n]{0,20}$/;
const DOER_REACH = 24;
const ORGAN_REACH = 20;

/** Whether the name of an organisation at `[start, end)` may mean the event of that name. */
export function mayNameEvent(text: string, start: number, end: number): boolean {
  if (!ENDS.test(text.slice(Math.max(start, end - 4), end))) return false;
  if (OF_A_BODY.test(text.slice(end, end + ORGAN_REACH))) return false;
  return !DOER.test(text.slice(Math.max(0, start - DOER_REACH), start));
}
