/** What stands alone on the line before the headlines of other articles. */
const HEADING =
  /^[ \t*#>·•—\-【[]*(?:你可能感兴趣的|猜你喜欢|相关热文|相关文章|最新文章|热门文章|推荐文章|(?:往期|精彩|阅读|热文|文章|相关|更多|延伸|近期)(?:推荐|精彩|回顾|阅读|精选|内容|热文)|推荐阅读)[ \t*：:↓▼】\]]*$/gmu;

/** So many characters an article has at least before them; what stands higher heads something else. */
const SHORTEST_ARTICLE = 200;

/** Where a text ends and the headlines of other articles begin: what these name takes part in nothing here. */
export function otherArticlesFrom(text: string): number {
  for (const { index } of text.matchAll(HEADING)) if (index >= SHORTEST_ARTICLE) return index;
  return text.length;
}
