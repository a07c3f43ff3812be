import type { Excerpt } from '@/lib/core/candidates/candidate';
import {
  ACTS,
  BEFORE,
  BEHIND,
  CLAUSE_BEGINS,
  KIND_BEHIND,
} from '@/lib/core/candidates/organisations/called-around';
import { latinNamesIn } from '@/lib/core/candidates/organisations/latin-name';
import { namesOnlyTrade } from '@/lib/core/candidates/organisations/trade-words';

/** What only stands before companies: 安全服务提供商Moss. */
const KIND_BEFORE =
  /(?:巨头|厂商|供应商|服务商|提供商|运营商|制造商|开发商|经销商|零售商|承包商|经纪商|连锁店|连锁超市|交易所|初创企业|母公司|子公司|分公司|收购|起诉|属于)了?[ \u00a0]?[“「]?$/;
const COMPANY_BEFORE = /公司[ \u00a0]?[“「]?$/;
/** Zservers，原因是该公司; Moss 这家公司: it is named right before. */
const RIGHT_BEFORE =
  /^[”」]?[ \u00a0]?(?:公司|集团)?(?:,? ?(?:Inc\.?|LLC|Ltd\.?|GmbH))?[，。]?(?:据悉|据称|据了解|原因是|目前|此前|因为|由于|但)?，?[ \u00a0]?$/;
/** Whose name stands behind these is no company's. */
const NO_COMPANY =
  /(?:组织|团伙|软件|黑客|木马|名叫|名为|昵称|代号|用户|分析师|研究员|专家|博士|先生|女士|漏洞|产品|平台|系统|应用|工具|App|\p{Lu}\p{Ll}+)[ \u00a0]?[“「]?$/u;
/** One word, or a word that companies are called with: Brett Moss is somebody. */
const COMPANY_WORDS =
  /^[^ ]+$|\b(?:Group|Holdings?|Labs?|Security|Technolog|Systems?|Networks?|Software|Solutions?|Services|Bank|Motors?|Air|Airlines|Airways|Pictures|Studios?|Insights|Research|Energy|Health|Healthcare|Media|Data|Cloud|Cyber|Digital|Capital|Partners|Pipeline|Cars|CARS|Electric|Electronics|Foods?|Games|Interactive|Entertainment|International|Industries|Corporation|Company)/;

/**
 * The names in Latin letters in a stretch of a text that are companies by what stands around them. Their offsets are in the stretch.
 * @param begin where it begins in the text
 */
export function calledInLatin(text: string, begin: number, stretch: string): Excerpt[] {
  return latinNamesIn(stretch).filter(({ start, end, surface }) => {
    const before = stretch.slice(Math.max(0, start - BEFORE), start);
    const behind = stretch.slice(end, end + BEHIND);
    if (KIND_BEHIND.test(behind) || KIND_BEFORE.test(before)) return true;
    if (COMPANY_BEFORE.test(before)) {
      const word = begin + start - (before.length - before.lastIndexOf('公司'));
      if (namesOnlyTrade(text, word)) return true;
      if (!/ /.test(surface)) return false;
    }
    if (NO_COMPANY.test(before) || !COMPANY_WORDS.test(surface)) return false;
    return RIGHT_BEFORE.test(behind) || (CLAUSE_BEGINS.test(before) && ACTS.test(behind));
  });
}
