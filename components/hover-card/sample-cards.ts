import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';

/*
 * Made-up people, organisations and events, for the gallery and for tests. The extension never holds them.
 */

const opening = {
  source: {
    seed: 1,
    title: '砺石安全大会 2025 在江州开幕：让日志开口说话',
    url: 'https://mp.weixin.qq.com/s/example-opening',
    account: '砺石安全周刊',
    date: '2025-06-12',
  },
  event: { id: 'event-lishi-2025', name: '砺石安全大会 2025', date: '2025-06-11/2025-06-12' },
  titles: [],
  role: null,
  talk: null,
  gist: null,
  paragraph: 3,
};

const forum = {
  ...opening,
  source: {
    seed: 2,
    title: '日志分析分论坛纪要',
    url: 'https://www.4hou.com/posts/example',
    account: '嘶吼',
    date: '2023-11-20',
  },
  event: { id: 'event-forum-2023', name: '第六届江州日志分析论坛', date: '2023-11-18' },
  paragraph: 12,
};

export const personCard: EntityCard = {
  id: 'person-gu-qinghe',
  kind: 'person',
  name: '顾清和',
  otherSurfaces: ['顾总', '老顾'],
  description: null,
  parent: null,
  date: null,
  appearances: [
    {
      ...opening,
      titles: [
        { title: '首席科学家', organisation: '砺石安全实验室' },
        { title: '江州网络空间安全协会副理事长', organisation: '江州网络空间安全协会' },
      ],
      role: 'speaker',
      talk: '让日志开口说话：从留存到理解',
      gist: '留存只是开始；没有人读的日志，出了事也说不清来龙去脉。',
    },
    {
      ...forum,
      titles: [{ title: '高级研究员', organisation: '砺石安全实验室' }],
      role: 'panelist',
      talk: '大模型能不能值夜班',
      gist: '机器可以先读一遍，但定性的那一笔要由人来写。',
    },
  ],
};

export const organisationCard: EntityCard = {
  id: 'organisation-lishi',
  kind: 'organisation',
  name: '砺石安全实验室',
  otherSurfaces: ['砺石实验室', '砺石', 'Lishi Lab'],
  description: '做日志与取证的研究机构，两届大会的主办方。',
  parent: '砺石集团',
  date: null,
  appearances: [opening, forum],
};

export const eventCard: EntityCard = {
  id: 'event-lishi-2025',
  kind: 'event',
  name: '砺石安全大会 2025',
  otherSurfaces: ['砺石大会', '第七届砺石安全大会'],
  description: '以日志与取证为题的年度会议。',
  parent: null,
  date: '2025-06-11/2025-06-12',
  appearances: [{ ...opening, event: null }],
};

export const productCard: EntityCard = {
  ...eventCard,
  id: 'product-guanlan',
  kind: 'product',
  name: '观澜日志平台',
  otherSurfaces: [],
  description: '把日志存下来、读明白的平台。',
  parent: '砺石安全实验室',
  date: null,
};

export const reportCard: EntityCard = {
  ...eventCard,
  id: 'report-logs',
  kind: 'report',
  name: '《日志留存实践报告（2025）》',
  otherSurfaces: ['留存报告'],
  description: null,
  parent: '砺石安全实验室',
  date: '2025-06-12',
};

/** With markup, marks of direction, a lone surrogate and a script for an address, wherever words stand. */
export const hostileCard: EntityCard = {
  ...personCard,
  id: 'person-hostile',
  name: '\u202e<img src=x onerror="alert(1)">',
  otherSurfaces: ['</bdi><script>alert(1)</script>', '\u2066\u2066\u200f'],
  description: '<b onpointerenter=alert(1)>bold</b> \u202e reversed',
  appearances: [
    {
      ...opening,
      source: {
        ...opening.source,
        url: 'javascript:alert(1)',
        title: '\u202e<a href="javascript:alert(1)">出处</a>\ud83d',
        account: '<svg onload=alert(1)>',
      },
      titles: [{ title: '"><iframe srcdoc="x">', organisation: '\u202e总裁' }],
      role: 'host',
      talk: '<style>*{display:none}</style>',
      gist: 'x'.repeat(400),
    },
  ],
};

export const longCard: EntityCard = {
  ...organisationCard,
  id: 'organisation-long',
  name: '江州市工业互联网与关键信息基础设施网络安全协同创新联合实验室（筹）理事会',
  otherSurfaces: Array.from({ length: 12 }, (_, i) => `江州协同创新联合实验室第 ${i + 1} 分中心`),
  appearances: Array.from({ length: 6 }, (_, i) => ({
    ...opening,
    source: { ...opening.source, seed: i + 1 },
    gist: '分中心的工作各有侧重，共用一套日志规范；规范每年修订一次，修订前公开征求意见。',
  })),
};

/** A mention of `card` by its name, `sure` unless told otherwise. */
export function mentionOf(card: EntityCard, over: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: card.name.length,
    surface: card.name,
    entity: card.id,
    name: card.name,
    kind: card.kind,
    via: 'name',
    certainty: 'sure',
    refersTo: null,
    doubt: null,
    ...over,
  };
}
