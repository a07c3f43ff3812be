import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long though they are short, each more than 20 s of the processor on 2026-11-29. Where nothing is
 * known from an earlier run vitest goes by a file's size, and began these when the other worker had nothing left.
 */
const SHORT_BUT_SLOW = [
  'tests/article-states.test.ts',
  'tests/browser/gallery.browser.test.ts',
  'tests/browser/same-as-inspect.browser.test.ts',
  'tests/browser/same-words.browser.test.ts',
  'tests/browser/whole-job.browser.test.ts',
  'tests/browser/writers.browser.test.ts',
];

const isSlow = ({ moduleId }: TestSpecification): boolean =>
  SHORT_BUT_SLOW.some((file) => moduleId.endsWith(`/${file}`));

/** Begins with what takes longest, so that both workers end together; else as vitest would. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
  }
}
