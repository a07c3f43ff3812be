import type { Answer } from '@/lib/core/recognise/doubt/answer';

/** An {@link Answer} of the reader's as it is kept. */
export interface LiveReaderAnswer extends Answer {
  /** `answer-` and a sortable id. */
  readonly id: string;
  /** The name that was asked about, as printed. */
  readonly surface: string;
  /**
   * The article it holds in, by what names its page (`pageKey`); null where it holds wherever its organisation
   * stands beside the name.
   */
  readonly page: string | null;
  readonly created: number;
  readonly updated: number;
  readonly deleted: null;
}

/** What is left of an answer that was taken back. */
export interface DeletedReaderAnswer {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export type ReaderAnswer = LiveReaderAnswer | DeletedReaderAnswer;

export function isLiveAnswer(answer: ReaderAnswer): answer is LiveReaderAnswer {
  return answer.deleted === null;
}

/** The answers that hold in an article: its own, and those for a name beside an organisation. */
export function answersIn(page: string, answers: readonly LiveReaderAnswer[]): LiveReaderAnswer[] {
  return answers.filter((answer) => answer.page === null || answer.page === page);
}
