import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import type { DescribedPage } from '@/entrypoints/article/read-page';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import type { Mention } from '@/lib/core/recognise/mention';
import { askBackground } from '@/lib/messages/ask';

/** What was asked for came to nothing for this reason; null where it was done. */
type Asked = Promise<FaultCode | null>;

/** Keeps the reader's word on whom a mention means; the background then has the article shown anew. */
export async function answerDoubt(
  page: DescribedPage | null,
  { start, entity }: Mention,
  says: Answer['says'],
): Asked {
  return page === null
    ? 'unreachable'
    : faultOf(await askBackground('answerDoubt', { page, start, entity, says }));
}

/** Puts what the article says of somebody into the dictionary. */
export async function addTitles(page: DescribedPage | null, { entity }: Mention): Asked {
  return page === null ? 'unreachable' : faultOf(await askBackground('addTitles', { page, entity }));
}

/** Opens the dictionary page on the entry of a mention. */
export async function openEntry({ entity }: Mention): Asked {
  return faultOf(await askBackground('openEntry', { entity }));
}

type Failure = { readonly ok: false; readonly error: Parameters<typeof faultCodeOf>[0] };
type Done = { readonly ok: true };

function faultOf(answer: Failure | (Done & { readonly value: Failure | Done })): FaultCode | null {
  const outcome = answer.ok ? answer.value : answer;
  return outcome.ok ? null : faultCodeOf(outcome.error);
}
