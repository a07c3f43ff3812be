import { browser } from 'wxt/browser';
import { withoutFragment } from '@/lib/core/records/article-place';
import { mayStandAt } from '@/lib/core/records/identity';
import { RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';

const KEY = 'claims';

/** Which article each address said it is, as long as the browser runs. Survives the end of this script. */
type Claims = Readonly<Record<string, string>>;

async function readClaims(): Promise<Claims> {
  const { [KEY]: claims } = await browser.storage.session.get(KEY);
  return (claims ?? {}) as Claims;
}

let last: Promise<unknown> = Promise.resolve();

/** One claim after the other: two that came at once would both find that nobody was first. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}

/**
 * Holds an article's script to the article that its own URL belongs to. All that an address itself says must
 * agree with the identity; a short WeChat address says nothing, so the identity it claims first is its own
 * from then on: a script that has fallen into foreign hands cannot ask for one article after the other.
 * @throws RefusedCall for any other
 */
export async function holdToItsArticle(identity: string | null, caller: Caller): Promise<void> {
  if (identity === null) return;
  const refuse = (): never => {
    throw new RefusedCall('not-allowed', `${identity} does not stand at ${caller.url}`);
  };
  if (!mayStandAt(identity, caller.url)) refuse();
  const address = withoutFragment(caller.url);
  await inTurn(async () => {
    const claims = await readClaims();
    const claimed = claims[address];
    if (claimed === identity) return;
    if (claimed !== undefined) refuse();
    await browser.storage.session.set({ [KEY]: { ...claims, [address]: identity } });
  });
}

/** Whether the article at an address has said that it is the one with this identity. */
export async function claimedBy(identity: string): Promise<(address: string) => boolean> {
  const claims = await readClaims();
  return (address) => claims[withoutFragment(address)] === identity;
}
