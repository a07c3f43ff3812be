import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { lastBody, withoutDepartment } from '@/lib/core/candidates/titles/body-in-title';

const SHORTEST_BODY = 4;
/** Ends of what is a part of a body and has no name of its own. */
const DEPARTMENT = /.{4}(?:[部处]|执行局)$/;

/** What a sentence or a list names, cut down to the body: without an office behind it and without its department. */
export function cutToBody(text: string, place: Excerpt): Excerpt {
  return withoutItsDepartment(text, withoutOffice(place));
}

/** 云岭研究所 of 云岭研究所研究员. */
function withoutOffice(place: Excerpt): Excerpt {
  const { start, surface } = place;
  const length = surface.length - ROLES.longestAt(surface, surface.length);
  if (length === surface.length || BODY_ENDS.longestAt(surface, length) < 2) return place;
  return { start, end: start + length, surface: surface.slice(0, length) };
}

/** 青禾集团 of 青禾集团质量和技术管理部; 中央宣传部 is whole. */
function withoutItsDepartment(text: string, place: Excerpt): Excerpt {
  const { start, surface } = place;
  // 《云岭大学学报》编辑部
  if (!DEPARTMENT.test(surface) || surface.startsWith('《')) return place;
  const end = withoutDepartment(text, start, lastBody(text, start, place.end));
  if (end - start < SHORTEST_BODY || BODY_ENDS.longestAt(text, end, start) < 2) return place;
  return { start, end, surface: text.slice(start, end) };
}
