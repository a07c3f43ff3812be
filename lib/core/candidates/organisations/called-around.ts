/*
 * What stands around the name of a company that a text goes on about as 该公司, in Latin letters or in Chinese.
 */

/** So much around a name is read. */
export const BEFORE = 40;
export const BEHIND = 60;

const CLAUSE =
  '(?:^|[，。；：！？“”‘「」、])[ \\u00a0]*(?:虽然|尽管|但是?|不过|然而|由于|因为|此外|另外|据悉|此前|随后|目前|近日|日前|今年|去年)?[ \\u00a0]*(?:\\d{4} ?年)?(?:\\d{1,2} ?月)?(?:\\d{1,2} ?日)?(?:消息)?，?[ \\u00a0]*';
export const CLAUSE_BEGINS = new RegExp(`${CLAUSE}$`);
/** ”, （Moss Group）: what may stand between a name and what is said of it. */
const BRACKET = '[”」]?[ \\u00a0]?(?:[（(][^（）()\\n]{1,40}[）)])?[ \\u00a0]?';
/** What only stands behind companies, or who of them. */
export const KIND_BEHIND = new RegExp(
  `^${BRACKET}(?:公司|集团|,? ?(?:Inc|LLC|Ltd|Corp|GmbH)\\b|C[A-Z]O\\b|是一家|。(?:这|它)是一家` +
    '|的?(?:首席|总裁|发言人|创始人|联合创始人|高管|员工|董事会|股价|市值|集体诉讼|子公司|总部|营收|财报|回应)' +
    '|\\p{Script=Han}{0,12}(?:负责人|首席|总监))',
  'u',
);
/** What companies do and things do not. */
export const ACTS = new RegExp(
  `^${BRACKET}(?:也|还|则|已经?|曾|又|随后|正在|正|周[一二三四五六日]|昨日|今日|今天|近日|日前)*(?:(?:在|于)[^，。；：“”\\n]{1,14}[ \\u00a0]?)?` +
    '(?:表示|指出|宣布|透露|披露|证实|确认|警告|承认|声称|声明|计划|收购|裁员|裁减|聘请|聘用|旨在|提起|起诉|通知|发表声明|发布声明|推出|遭受?到?[^，。]{0,6}(?:勒索|入侵|攻击|起诉)|成为[^，。]{0,12}受害者)',
);
