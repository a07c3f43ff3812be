import { sameContent } from '@/lib/core/records/same-content';
import { FIRST_SETTINGS, type Settings, settings as settingsShape } from '@/lib/core/records/settings';
import type { PlannedChange, RestoreMode, RestorePlan } from '@/lib/core/snapshots/restore-plan';

/** What a restore makes of the reader's choices. */
export interface RestoredSettings {
  readonly settings: Settings;
  /** Null where they stay as they are. */
  readonly change: PlannedChange | null;
}

const PLACE = { table: 'settings', key: '"settings"', words: null } as const;
/** The line of a snapshot that holds them: its first. */
const LINE = 1;

/**
 * The reader's choices after a restore. Like records, they come back where they are missing, which is a name that no
 * colour has here, and all of them where everything is to be as it was.
 * @param then as the snapshot has them, whatever that is; null where it has none
 */
export function restoredSettings(here: Settings, then: unknown, mode: RestoreMode): RestoredSettings {
  if (typeof then !== 'object' || then === null) return { settings: here, change: null };
  // An older version did not know all of them.
  const known = { ...FIRST_SETTINGS, ...then };
  const flaw = settingsShape(known);
  if (flaw !== null)
    return { settings: here, change: { ...PLACE, verdict: 'refused', line: LINE, path: flaw.path } };
  const settings = mode === 'exact' ? known : withNames(here, known);
  if (sameContent(settings, here)) return { settings: here, change: null };
  return { settings, change: { ...PLACE, verdict: 'updated' } };
}

function withNames(here: Settings, { colourNames: then }: Settings): Settings {
  const { yellow, green, blue, pink } = here.colourNames;
  const colourNames = {
    yellow: yellow ?? then.yellow,
    green: green ?? then.green,
    blue: blue ?? then.blue,
    pink: pink ?? then.pink,
  };
  return { ...here, colourNames };
}

/** The plan for the records, with what becomes of the choices first. */
export function withSettings(plan: RestorePlan, change: PlannedChange | null): RestorePlan {
  if (change === null) return plan;
  return { ...plan, [change.verdict]: plan[change.verdict] + 1, changes: [change, ...plan.changes] };
}
