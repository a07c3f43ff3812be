/*
 * Whether words name another body than the one that was named before them: then nobody can tell which of the two
 * a word such as 该公司 means.
 */

import { isCompanyWord, isWide, namesKind } from '@/lib/core/recognise/references/body-words';

const COMPANY =
  '(?:公司|集团|厂商|(?<=[一某另][家个]\\p{Script=Han}{0,12})(?:供应商|制造商|提供商|服务商|运营商|零售商|开发商|企业|银行|机构))';
const INSTITUTION = '大学|协会|联盟|研究所|研究院|委员会|实验室|中心|机构|组织';
const BODY = `(?:公司|集团|厂商|${INSTITUTION})`;

/** Right behind a name this is a part of it: 砺石公司. */
const BEHIND_NAME =
  /^[ \u00a0]?(?:股份有限公司|有限公司|公司|集团)|^[”」](?:的\p{Script=Han}{0,8})?(?:公司|集团)/u;
/** 砺石是一家安全公司: what the body itself is. */
const WHAT_IT_IS =
  /(?:是|作为|成为)[^，。；：！？\n]{0,20}?(?:一[家个所]|最大|领先|知名|著名|首家|第一)[^，。；：！？\n]{0,40}?(?:公司|集团|[厂造应供务营售发]商|企业|银行|机构|组织|联盟|中心)/gu;
/** 是丹麦的老牌电信公司。: what a clause says last of the body itself. */
const SAID_LAST =
  /(?:是|作为|成为)[^，。；：！？\n]{0,30}?的\p{Script=Han}{0,10}(?:公司|集团|厂商|机构|组织|联盟|中心)(?:之一)?(?=[，。；])/gu;
/** Several, or kinds of them, cannot be meant by one word: 多家公司, 500家公司, 政府机构、科技公司. */
const SEVERAL =
  /(?:[多数几各\d二两三四五六七八九十百千万余]家|其他|其它|许多|众多|大量|不少|这些|那些|所有|政府|执法|监管|、(?:科技|金融|能源|医疗|保险|电信|制造)|和(?:科技|金融|能源|医疗|保险|电信|制造))[^，。；：！？、\n]{0,8}?(?:公司|集团|厂商|机构|组织)/gu;
/** 与一家安全公司合作调查, 聘请了一家公司: who helps a company is not what the text goes on about. */
const HELPER =
  /(?:[与和同]|聘请|雇用|雇佣|委托|联合|借助)了?[ \u00a0]?(?:一家|第三方|外部|另一家|某家?)\p{Script=Han}{0,8}(?:公司|机构|厂商)(?=合作|一起|共同|协助|帮助|[对进来开展]|调查|，|。|$)/gu;
/** 公司网站, 在公司: the word alone is the body itself. */
const ALONE =
  /(?<=^|[，。；：！？\n“”「」、其在占对使让将把为向被给及与于由])公司|(?<=[此之]前|[此之]后|该)集团(?=[^，。；：！？\n])/gu;

/** “Fortibitch”: what is quoted by itself is seldom a body. */
const QUOTED = /[“「‘][A-Za-z][A-Za-z0-9 .&'-]*[”」’]/g;

/** Bodies that are not said to be the ones that were named before. */
const COMPANIES = new RegExp(`(?<![该本])${COMPANY}`, 'u');
const BODIES = new RegExp(`(?<![该本])${BODY}`);
/** 该机构 is said of no company. */
const INSTITUTIONS = new RegExp(`(?<![该本])(?:${INSTITUTION})`);

const LATIN = /[A-Z][A-Za-z.&'-]{2,}(?: [A-Z][A-Za-z.&'-]*)*(?![\w-])/g;
/** Where the subject of a clause stands; a few words may stand before. */
const SUBJECT_BEGINS = /[，。；：！？\n“‘「”][ \u00a0]*(?!的)\p{Script=Han}{0,2}[ \u00a0]*$/u;
/** What makes a body of the name that it stands behind: 初创公司Colt, 收购了Colt, 发现Colt. */
const OF_A_BODY =
  /(?:公司|厂商|巨头|机构|组织|媒体|外媒|供应商|服务商|提供商|运营商|企业|团伙|平台|银行|大学|收购|投资|起诉|加入|入侵|攻击|勒索|迫使|敦促|指控|名为|名叫|发现|声称|称|表示|指出|透露|披露|确认|证实|认为|报道|显示|针对|属于|联系|告知|通知|对手|向|对|被|由|替|给)[了过着]?[ \u00a0]*$/u;
/** Of these, who is no company: 勒索软件团伙Moss. */
const GANG = /(?:组织|团伙|软件|黑客|木马|僵尸网络)[ \u00a0]?[“”]?$/;
/** What only such does: Moss入侵, Moss声称窃取了. */
const ATTACKS =
  /^[ \u00a0]?(?:黑客|勒索|组织|团伙|(?:声称|宣称|宣布)?(?:[已对还曾]经?)?(?:成功)?(?:入侵|侵入|攻破|攻陷|窃取|盗取|加密了|攻击))/u;
/** What joins a name to the one before. */
const JOINED = /^[ \u00a0]?[与和及、][ \u00a0]?$/;
/** What makes a body of the name that it follows. */
const BY_A_BODY =
  /^[ \u00a0]?(?:公司|集团|的?(?:首席|总裁|发言人|研究人员|创始人|高管|员工|团队|联合创始人)|C[A-Z]{1,2}O|表示|称|宣布|发布|指出|透露|收购|报告|声称|披露|证实)/u;

/** What a name in Latin letters that stands before these is: a thing, or what has it. */
const OF_A_THING =
  /^[ \u00a0]?(?:\d[\d.]*[ \u00a0]?)?(?:设备|系统|环境|集群|日志|容器|镜像|用户|产品|软件|平台|漏洞|版本|服务器|浏览器|应用|插件|组件|协议|数据库|框架|手机|芯片|模型|机器人|工具|账户|在进行|能够|可以|支持|具有|存在|允许|包含|上线|的(?:漏洞|版本|用户|代码|功能|性能))/;
/** 该 Mossware, 其 Mossware: what is pointed at by its name is a thing. */
const POINTED_AT = /[该此其][ \u00a0]?$/;

function isBody(words: string, { 0: name, index }: RegExpExecArray): boolean {
  const before = words.slice(0, index);
  if (POINTED_AT.test(before) || OF_A_THING.test(words.slice(index + name.length))) return false;
  return (
    JOINED.test(before) ||
    SUBJECT_BEGINS.test(before) ||
    OF_A_BODY.test(before) ||
    BY_A_BODY.test(words.slice(index + name.length))
  );
}

/** Words without what they say of the body that was named before them. */
function withoutItself(words: string): string {
  return words
    .replace(BEHIND_NAME, '')
    .replace(QUOTED, '')
    .replace(WHAT_IT_IS, '')
    .replace(SAID_LAST, '')
    .replace(HELPER, '')
    .replace(SEVERAL, '')
    .replace(ALONE, '');
}

/** Names in Latin letters that only something is done with are taken for things: 将ChatGPT下线. */
function otherNames(rest: string, name: string): RegExpExecArray[] {
  return [...rest.matchAll(LATIN)].filter((match) => !name.startsWith(match[0]) && isBody(rest, match));
}

function nameAnother(words: string, name: string, bodies: RegExp): boolean {
  const rest = withoutItself(words);
  if (bodies.test(rest)) return true;
  return otherNames(rest, name).some(({ 0: other, index }) => {
    const isGang = GANG.test(rest.slice(0, index)) || ATTACKS.test(rest.slice(index + other.length));
    return bodies !== COMPANIES || !isGang;
  });
}

/**
 * Whether words between a body and a word that stands for one, such as 该联盟, name another that it may mean.
 * @param name of the body
 */
export function isAnother(word: string, words: string, name: string): boolean {
  if (isCompanyWord(word)) return nameAnother(words, name, COMPANIES);
  if (word === '机构') return nameAnother(words, name, INSTITUTIONS);
  return isWide(word) || word.length === 1 ? nameAnother(words, name, BODIES) : namesKind(word, words);
}

/** Whether words name another company that the next clause may be about; what only something is done with does not count. */
export function hasOtherSubject(words: string, name: string): boolean {
  const rest = withoutItself(words);
  if (COMPANIES.test(rest)) return true;
  return otherNames(rest, name).some(({ 0: other, index }) => {
    return SUBJECT_BEGINS.test(rest.slice(0, index)) && !ATTACKS.test(rest.slice(index + other.length));
  });
}
