/** Where an article is over and what surrounds it begins: credits, advertisements, other articles. */
const ENDING =
  /^(?:往期|[“"]?投稿|推荐阅读|相关阅读|延伸阅读|更多阅读|更多推荐|精彩推荐|点击|扫码|扫描|欢迎关注|长按|分享网络安全知识|《中国信息安全》|[-—–=·*\s【]*(?:THE\s*)?END|[-—–=\s]*完[-—–=\s]*$|如若转载|文章翻译自|本文(?:来源|作者|转载|翻译|由|为)|来源[：:]|编辑[：:]|责编|责任编辑|审核[：:]|校对|排版|声明[：:]|版权|免责|转载|关于(?:我们|作者)|联系我们|商务合作|[（(]?(?:监制|统筹|出品|撰文|摄影|文案)[：:]|※|\.\.\.$|（完）|\(完\)|参考(?:文献|资料|链接)|粉丝福利|嘶吼|安全客)/i;

/** Whether a block is of what follows an article. */
export function isEnding(block: string): boolean {
  return ENDING.test(block);
}

const CAPTION = /[|｜丨]\s*(?:图片|图|视频|截图)?来源[：:]|[|｜丨（(]\s*(?:图源|摄影)[：:]/;

/** Whether a block is a picture's caption, with where the picture is from. */
export function isCaption(block: string): boolean {
  return block.length <= LONGEST_CAPTION && CAPTION.test(block);
}

const LONGEST_CAPTION = 90;

/** Whether a block is a heading, a caption or the like: short, and no sentence. */
export function isHeading(block: string): boolean {
  return block.length <= 45 && !/(?:[。！？!?；…”"：:]|[。！？!?；…]」)$/.test(block);
}
