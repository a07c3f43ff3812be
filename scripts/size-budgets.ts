/** What a part of the extension may weigh, and what it must not hold. */
export interface Budget {
  /** Below `.output/<browser>`: a script, or a page with all that it loads. */
  readonly file: string;
  /** Gzipped, in bytes of 1,000 a kB. */
  readonly maximum: number;
  /** Texts that must not be in it, each with the reason. */
  readonly without?: Readonly<Record<string, string>>;
}

/** A budget is raised deliberately, in the commit that makes its part grow, with the reason in its message. */
export const BUDGETS: readonly Budget[] = [
  {
    file: 'article.js',
    maximum: 35_000,
    without: { indexedDB: "a content script's databases belong to the page's origin, which can read them" },
  },
  { file: 'background.js', maximum: 60_000 },
  { file: 'popup.html', maximum: 30_000 },
  { file: 'sidepanel.html', maximum: 45_000 },
];
