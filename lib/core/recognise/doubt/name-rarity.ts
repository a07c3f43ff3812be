import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { COMPOUND_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';

/** The surnames of four in five Chinese. */
const FREQUENT_SURNAMES = new CharacterSet(`
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏付方
白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤于常温康施安牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关焦
`);

/** The characters that given names of our time have most. */
const FREQUENT_GIVEN_CHARACTERS = new CharacterSet(`
伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文志海波晓玉红金春云林辉鹏飞宇浩亮凯峰斌鑫博宁健龙俊庆永新立民生东小雪梅
婷琳佳欣慧颖兰萍燕倩莉洁丹莹雷兵利峻锋成光福德荣清彬松毅坤琪梦怡子雨思瑞睿泽轩晨旭阳震川进学良安康和家
`);

/** Those that come next: a name made of them is nothing rare, if not one of thousands. */
const USUAL_GIVEN_CHARACTERS = new CharacterSet(`
世忠智昌祥胜振友洪宏嘉凤芬树守少绍大仁义礼信孝善喜顺富贵发来传本敬景正培启其全才长万亚有维元美水宝江香珍素淑玲琴爱翠莲广祖兴开武连远运惠琼菊
吉先跃星山翔贤剑士冬秋夏蓉薇蕾楠鸣诚奇哲硕航昊
`);

/** Of a name of two characters there are many bearers, whatever its characters. */
const MOST_OF_SHORT = 1;
const MOST = 2;

/**
 * How rare a person's name is: 0 where thousands bear it, 2 where hardly anybody else does. Estimated from its
 * characters; names that are not Chinese count as rare when they have two parts.
 */
export function nameRarity(name: string): 0 | 1 | 2 {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return /[\s·•]/.test(name.trim()) ? MOST : 0;
  const compound = name.length > 2 && COMPOUND_SURNAMES.has(name.charCodeAt(0), name.charCodeAt(1));
  const given = compound ? 2 : 1;
  let rare = compound || !FREQUENT_SURNAMES.has(name.charCodeAt(0)) ? 1 : 0;
  let usual = 0;
  for (let i = given; i < name.length; i++) {
    if (USUAL_GIVEN_CHARACTERS.has(name.charCodeAt(i))) usual = 1;
    else if (!FREQUENT_GIVEN_CHARACTERS.has(name.charCodeAt(i))) rare++;
  }
  rare += rare === 0 ? usual : 0;
  return Math.min(rare, name.length - given === 1 ? MOST_OF_SHORT : MOST) as 0 | 1 | 2;
}
