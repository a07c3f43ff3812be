import { WordSet } from '@/lib/core/recognise/lexicon/character-set';

/*
 * Words that the first or last character of a body's name is a part of, together with the character beside it: there is no
 * name then.
 */

/** Last character of a name and the next one, where the two are a word and there is no name then. */
export const WORDS_OVER_THE_END = new WordSet(
  '部门 部署 部队 部件 部位 部落 客户 客服 客观 客人 客流 客车 网络 网页 网站 网址 软件',
);

/** The same over the beginning: the character before the name and its first one. */
export const WORDS_OVER_THE_BEGINNING = new WordSet(
  '升华 精华 才华 繁华 豪华 奢华 浮华 光华 些微 稍微 轻微 细微 略微 卑微 显微 小微',
);

/**
 * The same for names of two characters, which are found inside of words and of other names most: 京东 in 北京东城, 美团 in
 * 美团队, 联想 in 联想到.
 */
export const WORDS_OVER_A_SHORT_END = new WordSet(
  '团队 团体 团结 团圆 想到 想象 兴趣 兴奋 兴建 兴旺 兴办 兴隆 浪潮 浪费 天津 节码 节流 米粥 米饭 亭外',
);
export const WORDS_OVER_A_SHORT_BEGINNING = new WordSet(`
其中 之中 当中 集中 北京 南京 东京 旧金 精美 完美 优美 唯美 官网 内网 外网 联网 公安 西安 平安 治安 保安 长安 雄安 延安 学科 百科 沉默 泰山
`);
/** 深信服务, 中国移动互联网, 中国电信诈骗: a word begins in the last character of a longer name. */
export const WORDS_IN_THE_LAST = new WordSet('服务 服从 服装 动互 动支 动应 动端 动办 信诈');
