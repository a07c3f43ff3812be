import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { unitAt } from '@/lib/core/text/neighbours';

const LISTED = '、'.charCodeAt(0);
const AND = '和'.charCodeAt(0);

const RANK_BEHIND = new ExpressionAt('博副助教研院老', /博士|(?:副|助理)?教授|(?:副)?研究员|院士|老师/);

const CAPITALS = /^[A-Z]+$/;

/** A name that shares the titles of the one before it: it stands alone between the signs of a list. */
export function listedName(text: string, end: number): PersonName | null {
  const unit = unitAt(text, end);
  if (unit !== LISTED && unit !== AND) return null;
  const name = readPersonName(text, end + 1);
  // 特斯拉 looks like a foreigner's name: only with a dot in it is it surely one.
  const least = name?.form === 'foreign' ? 0.8 : 0.7;
  if (name === null || name.closing === 'open' || name.likeness < least) return null;
  // 副总经理程光远、YLT中国区副总裁: a body in letters, and who is of it.
  if (name.closing === 'word' && CAPITALS.test(text.slice(name.start, name.end))) return null;
  // 云岭大学教授白慧敏、乔立博士: what stands behind this one is said of it alone.
  return name.form === 'chinese' && RANK_BEHIND.isAt(text, name.end) ? null : name;
}
