import type { DescribedPage } from '@/entrypoints/article/read-page';
import { failed, type Outcome } from '@/lib/core/records/outcome';
import type { Handlers } from '@/lib/messages/answer';
import { askBackground } from '@/lib/messages/ask';
import type { Refusal, Result } from '@/lib/messages/result';
import type { ToArticleCalls } from '@/lib/messages/to-article';
import type { ChangeFault } from '@/lib/messages/to-background';

type StatementCalls = Pick<
  Handlers<ToArticleCalls>,
  'keepStatement' | 'correctStatement' | 'takeBackCorrection'
>;

/**
 * What the panel asks of an article about its statements. It goes to the background from here, because the browser
 * vouches for this page's address, and this script knows the text that the offsets are of.
 * @param page the page as last read
 */
export function statementCalls(page: () => DescribedPage | null): StatementCalls {
  const ask = async <T>(
    call: (page: DescribedPage) => Promise<Result<Outcome<T, ChangeFault>>>,
  ): Promise<Outcome<T, ChangeFault>> => {
    const now = page();
    if (now === null) return failed({ code: 'unknown', what: 'annotation' });
    const answer = await call(now);
    return answer.ok ? answer.value : failed(unanswered(answer.error));
  };
  return {
    keepStatement: ({ span }) =>
      ask((now) => askBackground('createHighlight', { page: now, span, colour: 'yellow' })),
    correctStatement: (correction) =>
      ask((now) => askBackground('correctStatement', { page: now, ...correction })),
    takeBackCorrection: (seen) => ask((now) => askBackground('takeBackCorrection', { page: now, ...seen })),
  };
}

function unanswered({ detail }: Refusal): ChangeFault {
  return { code: 'unavailable', detail };
}
