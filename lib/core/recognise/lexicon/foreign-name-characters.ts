import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';

/** Characters that foreign names are transliterated with. */
export const FOREIGN_NAME_CHARACTERS = new CharacterSet(`
阿埃艾奥巴贝博布达德迪杜尔法菲弗夫盖戈格古哈赫霍基吉加杰卡凯科克库拉莱兰劳勒雷里利林卢鲁罗洛马玛迈曼梅米莫姆穆纳奈
内尼诺帕佩皮普齐奇乔切萨塞桑沙舍施斯苏索塔泰特蒂图托瓦威韦维沃乌希谢辛休雅亚扬耶伊尤泽扎詹兹
`);
