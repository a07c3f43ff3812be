import * as v from 'valibot';
import { awakeWhile } from '@/entrypoints/background/awake';
import { withData } from '@/entrypoints/background/reader-data';
import { takeSnapshot, thinOut } from '@/entrypoints/reader-data/take-snapshot';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { compact } from '@/lib/db/compact';
import { forgetOpened } from '@/lib/db/forget-opened';
import { quarantineRecord } from '@/lib/db/quarantine';
import { storageFault } from '@/lib/db/storage-fault';
import type { Handlers } from '@/lib/messages/answer';
import { RefusedCall } from '@/lib/messages/answer';
import type { PageCalls } from '@/lib/messages/to-background';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

const part = v.union([v.string(), v.number()]);
const keySchema = v.union([part, v.array(part)]);

/** What the storage page asks for. */
export const storageCalls: Pick<
  Handlers<PageCalls>,
  'takeSnapshot' | 'removeSnapshot' | 'quarantineRecord' | 'forgetOpened' | 'compact'
> = {
  takeSnapshot: () =>
    withData((db) =>
      withFolder(async (folder) => {
        const name = await awakeWhile(() => takeSnapshot(db, folder, 'wish'));
        await thinOut(folder, Date.now());
        return name;
      }),
    ),
  removeSnapshot: ({ name }) =>
    withFolder(async (folder) => {
      await folder.remove(name);
      return null;
    }),
  quarantineRecord: ({ table, key }) => {
    const parsed = v.safeParse(keySchema, parse(key));
    if (!parsed.success) throw new RefusedCall('malformed', `No key: ${key.slice(0, 100)}`);
    return withData((db) => quarantineRecord(db, { table, key: parsed.output }, realClockAndChance));
  },
  forgetOpened: ({ which }) => withData((db) => forgetOpened(db, which)),
  compact: () => withData((db) => compact(db, Date.now())),
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

async function withFolder<T>(
  use: (folder: ReturnType<typeof privateFolder>) => Promise<T>,
): Promise<Outcome<T, StorageFault>> {
  try {
    return done(await use(privateFolder()));
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
}
