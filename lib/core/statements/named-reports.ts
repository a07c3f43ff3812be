import type { Voice } from '@/lib/core/statements/voice';

/** What a report is called once its title was given; 数据 is what stands in it. */
export const REPORT_NOUNS = '(?:调查报告|研究报告|年度报告|报告书|报告|白皮书|蓝皮书|绿皮书|皮书|指数)';

const NOTHING_BUT_NOUN = new RegExp(`^${REPORT_NOUNS}$`);

/** Whether a title is no more than what any report is called: 《报告》. */
export function isBareTitle(title: string): boolean {
  return NOTHING_BUT_NOUN.test(title);
}

/** The reports that an article has named by their titles so far, and which of them a bare noun means. */
export class NamedReports {
  readonly #titles = new Map<string, Voice>();

  /** These were named. */
  see(voices: readonly Voice[]): void {
    for (const voice of reportsIn(voices))
      if (!this.#titles.has(voice.name)) this.#titles.set(voice.name, voice);
  }

  /**
   * The report that a noun means: the one of that kind that was named before in the paragraph, or else in the article.
   * @param here those that the paragraph names before the noun
   * @returns null where none was, or several were
   */
  meant(noun: string, here: readonly Voice[]): Voice | null {
    const near = ofKind(reportsIn(here), noun);
    const all = near.length > 0 ? near : ofKind([...this.#titles.values()], noun);
    return new Set(all.map(({ name }) => name)).size === 1 ? (all[0] ?? null) : null;
  }
}

function reportsIn(voices: readonly Voice[]): Voice[] {
  return voices.filter(({ kind, name }) => kind === 'report' && !isBareTitle(name));
}

/** 调查报告 and 报告 are called 报告, 白皮书 also 皮书. */
function ofKind(reports: readonly Voice[], noun: string): Voice[] {
  const kind = /报告|皮书|指数/.exec(noun)?.[0] ?? noun;
  return reports.filter(({ name }) => name.includes(kind));
}
