import { articleOf } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { isLive } from '@/lib/core/records/annotation';
import { done, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { draftsOf } from '@/lib/db/drafts';
import { readAnnotation } from '@/lib/db/read-article';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** A draft that is older, in ms, was not interrupted by the update: nobody waits for its box to come back. */
const FRESH_MS = 120_000;

/** Which note of the caller's article was being typed when the script that asks took over; null where none was. */
export const noteInProgress: Handlers<ArticleCalls>['noteInProgress'] = ({ identity }, caller) =>
  withData(async (db): Promise<Outcome<string | null, StorageFault>> => {
    const article = await articleOf(db, identity, caller);
    const [latest] = article === null ? [] : await draftsOf(db, article.id);
    if (latest === undefined || !('annotation' in latest.about)) return done(null);
    const annotation = await readAnnotation(db, latest.about.annotation);
    const isWaitedFor = annotation !== null && isLive(annotation) && Date.now() - latest.saved < FRESH_MS;
    return done(isWaitedFor ? annotation.id : null);
  });
