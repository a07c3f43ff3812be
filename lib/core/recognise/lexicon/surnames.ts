import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';

/** Surnames that are hardly ever another word where they stand alone before a given name, most common first. */
const COMMON = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪
范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢齐乔伍庞颜倪庄
聂章鲁岳翟殷詹申欧耿焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛翁冉骆蓝游辛靳柴蒙鲍喻祁蒲房滕屈饶牟艾尤穆
农卓古吉缪简芦麦褚娄窦戚岑费卜晏柏宗瞿桂佟臧闵苟邬卞姬栾隋刁沙巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝谈匡鞠荆冀郁胥班
栗燕楚鄢劳谌奚皮粟冼蔺楼闻厉伊仝郜阚屠禹漆巴卿狄宣扈晁芮阙浦薄邸雍邰赫杭宿靖隆茹战慕玉嵇湛尉檀阴昝植衡富闭肇璩濮
暴糜刑巢蒯蓬阎萧禄逄仉隗斛佴厍隽郇郏庹眭笪缑莘訾雒酆翦苌虢洪
`;

/** Surnames that are more often a word of their own: never read as the beginning of a longer name. */
const ALSO_WORDS = `
于任安易向文常成时应和从经能师由连单解关曲路管司官车项冷席卫米全景党宫边明仇商荣封惠乐南储原盘满位区海花权强帅豆
朴盖练廉井祖丰支国平计索相初门云容敬来普戈伏鹿辜羊阿乌母裘修况那鲜印逯诺危银亢公哈戎茅利呼居揭干但冶斯元束衣信展
幸奉尧水阳华晋凤言英苍尔历光双忻东生肃牧励贡亓勾宾蔚撒句咸代
`;

const COMPOUND = `
欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 东方 西门 南宫 独孤 端木 呼延 宇文 长孙 轩辕 闻人
百里 东郭 钟离 太史 申屠 赫连 澹台 淳于 单于 公冶 宗政 濮阳 仲孙 鲜于 闾丘 亓官 拓跋 万俟 第五 完颜 纳兰 爱新
`;

/** One-character surnames whose appearance before a name speaks for a longer name. */
export const COMMON_SURNAMES = new CharacterSet(COMMON);

/** All one-character surnames. */
export const SURNAMES = new CharacterSet(COMMON + ALSO_WORDS);

/** Two-character surnames, by their pair. */
export const COMPOUND_SURNAMES = new WordSet(COMPOUND);
