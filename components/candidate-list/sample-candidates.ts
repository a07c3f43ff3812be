import type { Candidate, Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';

/*
 * Made-up candidates, for the gallery and for tests.
 */

const at = (start: number, surface: string): Excerpt => ({ start, end: start + surface.length, surface });
const printed = (start: number, title: string): PrintedTitle => ({
  start,
  end: start + title.length,
  title,
  organisation: null,
});

export const personCandidate: Candidate = {
  kind: 'person',
  name: '欧阳明舟',
  titles: [printed(0, '海岳实验室所长'), printed(8, '江州网络空间安全协会副理事长')],
  surfaces: ['欧阳明舟', '欧阳所长'],
  mentions: [at(22, '欧阳明舟'), at(60, '欧阳所长'), at(90, '欧阳明舟')],
  score: 0.9,
};

export const plainCandidate: Candidate = {
  kind: 'person',
  name: '陆鸣',
  titles: [],
  surfaces: ['陆鸣'],
  mentions: [at(120, '陆鸣')],
  score: 0.6,
};

export const organisationCandidate: Candidate = {
  kind: 'organisation',
  name: '江州网络空间安全协会',
  titles: [],
  surfaces: ['江州网络空间安全协会', '江州网安协会'],
  mentions: [at(8, '江州网络空间安全协会')],
  score: 0.8,
};

export const longCandidate: Candidate = {
  ...organisationCandidate,
  name: '江州市工业互联网与关键信息基础设施网络安全协同创新联合实验室（筹）理事会',
  surfaces: [],
};

/** With markup and a mark of direction wherever words stand. */
export const hostileCandidate: Candidate = {
  ...personCandidate,
  name: '\u202e<img src=x onerror=alert(1)>',
  titles: [printed(0, '</bdi><script>alert(1)</script>'), printed(40, 'x'.repeat(200))],
};
