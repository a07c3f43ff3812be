import { anyOf } from '@/lib/core/statements/lexicon/patterns';

/** What is held, and those who hold it: the reporter speaks of them, a speaker of what they are about. */
const EVENT = anyOf(`
大会 论坛 峰会 会议 活动 年会 沙龙 发布会 研讨会 座谈会 圆桌 环节 专场 会谈 对话 演讲 分享 报告 仪式 典礼 展会 展区 展览 嘉宾 访谈 直播 签约 采访 走访 评选 比赛 大赛 赛事
`);

/** 本次大会…: where a reporter takes over, and who speaks there may begin as well. */
const OF_THE_EVENT = new RegExp(
  `^(?:在)?(?:本次|此次|本届|这次|这场|该|当天的|同期|整个|随后的)[^，。]{0,24}?${EVENT}`,
);

/** Whether a sentence begins with the event itself. */
export function isOfTheEvent(sentence: string): boolean {
  return OF_THE_EVENT.test(sentence);
}

/** 今年大会将…, 本届展会…: words about the event itself. */
const ABOUT_EVENT = new RegExp(
  `^[，：:]?(?:[^，。]{0,12}，)?(?:本次|此次|本届|这次|今年|明年|该|第[^，。]{1,5}届)[^，。]{0,12}?${EVENT}`,
);

/** Whether what somebody says is about the event itself: it goes on to be. */
export function isAboutEvent(words: string): boolean {
  return ABOUT_EVENT.test(words);
}

/** Openings of a sentence in which the reporter takes over again. */
const REPORTER: readonly RegExp[] = [
  /^(?:据悉|据了解|据称|据统计|据报道|据不完全统计|据相关|据公开|另据|值得一提|值得注意|值得关注|资料显示|公开资料|记者|编者|本文|（|\()/,
  /^(?:随后|接下来|会上|会后|会议最后|活动最后|大会最后|现场|会议现场|大会现场|活动现场|当天|当日|同日|期间|会议期间|大会期间|据介绍|业内人士|有业内|与会|参会)/,
  OF_THE_EVENT,
  new RegExp(`^${EVENT}(?:上|中|现场|期间|最后|伊始|还|的|由|以|共|将|也|同期|，)`),
  /^(?:这|此|该)(?:一|一次|一番|次|项|些)?(?:举措|举动|表态|展示|演讲|分享|发言|消息|观点|言论|讲话|报告|理念与|成果的|书|观点与)/,
  /^(?:此举|上述|以上|以下|下图|上图|图\d|如图|来源|图源|编辑|作者|责编|完$|[[【（(]*点击[“「《下上文阅查链图原卡这此])/,
  /^(?:(?:此外|另外|同时)，)?[^，。]{0,20}(?:内部文件|文件|财报|公告)[还也]?显示/,
  /^(?:国内外|业内|多位|众多|与会|其他|各位|行业|现场|来自)[^，。]{0,12}(?:专家|嘉宾|代表|学者|人士|企业|观众)/,
  /^(?:未来|今后|后续)，?(?:大会|论坛|本报|我们将持续关注|记者)/,
];

const TALK_ITSELF =
  /^(?:(?:首先|其次|最后|随后|同时|此外)，?)?(?:在)?(?:(?:该|本|此|本次|此次|这一|其|该项|整个)?(?:主题)?(?:报告|演讲|分享|议题|讲座|课题|论文|研究|工作|发言|致辞|授课|讲解)|报告人|讲者|演讲者|主讲人|讲师)/;

/** Whether a sentence speaks of the talk itself that is told (报告介绍了…): it goes on with telling it. */
export function isOfTalk(sentence: string): boolean {
  return TALK_ITSELF.test(sentence);
}

/** 他 at the beginning of a clause, and nothing behind it that he says. */
const HE_DOES =
  /(?:^|[，；])[^，；]{0,4}?(?<!其)[他她](?![们人国地乡山方日])(?!.*(?:总结|提倡|披露|阐述|分析|表示|分享|建议|介绍|强调|认为|觉得|希望|呼吁|主张|指出|补充|透露|坚信|相信|期待|解释|[讲谈提说]))/;

/** Whether a sentence without a cue tells of who has the word (2016年，他加入了…): nobody calls himself 他. */
export function isAboutSpeaker(sentence: string): boolean {
  return HE_DOES.test(sentence);
}

const GIVES_TALK =
  /(?:发表|作|做|带来|进行)了?(?:题为|主题为|以)?[^，；。]{0,40}(?:主题|主旨|精彩|专题|特邀)(?:演讲|报告|分享|发言|致辞)/;

/** Whether a sentence that names nobody says that a talk was given: by somebody whom nobody has recognised. */
export function isOthersTalk(sentence: string): boolean {
  return GIVES_TALK.test(sentence);
}

/** Whether a sentence's opening gives the word back to the reporter. */
export function isReporters(sentence: string): boolean {
  return REPORTER.some((opening) => opening.test(sentence));
}

const EDITORIAL = new RegExp(
  `^(?:本届|本次|此次|本场|至此|据悉|据了解|编者|（编者|以上(?:为|是|内容))[^，。]{0,16}(?:${EVENT}|$)`,
);

/** Whether a block behind the last turn of a conversation is the editors' own. */
export function isEditorial(block: string): boolean {
  return EDITORIAL.test(block);
}

/** The beginnings of the items of a list: 一是…, 首先…, （二）…, 3. …, •. */
const ITEM =
  /^(?:[一二三四五六七八九十]+(?:是|要|、|，|则|来)|第[一二三四五六七八九十]+(?:点|个|条|方面|步|大|类|，|是|、|：|,)?|首先|其次|再次|再者|最后|然后|此外|另外|同时|另一方面|一方面|其[一二三四五六]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．）)，](?!\d)|[①-⑳❶-❿]|[•·▪●◆✦■▶►\-*○])/;

/** Whether a block is an item of a list. */
export function isItem(block: string): boolean {
  return ITEM.test(block);
}

const NUMBERED = /^[（(]?第?([一二三四五六七八九十]|\d{1,2})(?:[是要、，来则)）．]|\.(?!\d))/;

/** The characters for one in a circle: the next nine follow each (①, ❶, ➀, ➊). */
const CIRCLED = [0x2460, 0x2776, 0x2780, 0x278a];

/** The number that an item bears (三是…, （3）…), or null. */
export function numberOfItem(block: string): number | null {
  const first = block.charCodeAt(0);
  for (const one of CIRCLED) if (first >= one && first < one + 10) return first - one + 1;
  const number = NUMBERED.exec(block)?.[1];
  if (number === undefined) return null;
  const han = '一二三四五六七八九十'.indexOf(number);
  return han < 0 ? Number(number) : han + 1;
}
