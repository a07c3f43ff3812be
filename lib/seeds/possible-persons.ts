/** What a title ends in, in the order of trying. */
const TITLE_ENDS =
  '院士|主任|局长|司长|部长|院长|所长|处长|书记|委员|理事长|秘书长|会长|主席|创始人|董事长|总经理|总裁|总监|总干事|负责人|科学家|工程师|研究员|教授|博导|专家|学者|播音员|助理|巡视员|CEO|CTO|CSO|CIO|先生|女士|记者|编辑';
/** What a report says that somebody did, after the name. */
const DEEDS =
  '在|作|做|为|以|表示|指出|认为|强调|介绍|分享|发表|致辞|主持|出席|围绕|共同|和|，|、|。|；|：|$';
/** The hundred most frequent family names of the mainland (Ministry of Public Security, 2020), and some of two characters. */
const FAMILY_NAMES =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤]|欧阳|司马|上官|诸葛';

const AFTER_TITLE = new RegExp(
  `(?:${TITLE_ENDS})(?:[(（][^)）]*[)）])?\\s*((?:${FAMILY_NAMES})\\p{Script=Han}{1,2}?)(?=\\s*(?:${DEEDS}))`,
  'gu',
);

/**
 * Names that stand where a report names somebody: after a title and before what they did. A hint for the
 * person who writes a sheet, not a verdict: rare family names are missed and other words can be caught.
 */
export function possiblePersons(text: string): string[] {
  const found = text
    .split('\n')
    .flatMap((block) => [...block.matchAll(AFTER_TITLE)].map(([, name = '']) => name));
  return [...new Set(found)];
}
