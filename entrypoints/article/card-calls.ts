import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import type { DescribedPage } from '@/entrypoints/article/read-page';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import type { Mention } from '@/lib/core/recognise/mention';
import { askBackground } from '@/lib/messages/ask';

/** Keeps the reader's word on whom a mention means; the background then has the article shown anew. Answers with why not. */
export async function answerDoubt(
  page: DescribedPage | null,
  { start, entity }: Mention,
  says: Answer['says'],
): Promise<FaultCode | null> {
  if (page === null) return 'unreachable';
  const answer = await askBackground('answerDoubt', { page, start, entity, says });
  const outcome = answer.ok ? answer.value : answer;
  return outcome.ok ? null : faultCodeOf(outcome.error);
}

/** Puts what the article says of somebody into the dictionary. Answers with why not. */
export async function addTitles(page: DescribedPage | null, { entity }: Mention): Promise<FaultCode | null> {
  if (page === null) return 'unreachable';
  const answer = await askBackground('addTitles', { page, entity });
  const outcome = answer.ok ? answer.value : answer;
  return outcome.ok ? null : faultCodeOf(outcome.error);
}

/** Opens the dictionary page on the entry of a mention. Answers with why not. */
export async function openEntry({ entity }: Mention): Promise<FaultCode | null> {
  const answer = await askBackground('openEntry', { entity });
  const outcome = answer.ok ? answer.value : answer;
  return outcome.ok ? null : faultCodeOf(outcome.error);
}
