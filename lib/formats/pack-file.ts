import { LARGEST_PACK, type Pack } from '@/lib/core/records/pack';
import { pack as packShape } from '@/lib/core/records/pack-shape';
import { isDeeperThan } from '@/lib/formats/json-depth';

const FORMAT = 'pangzhu-pack';
const VERSION = 1;
/** A pack nests no deeper: file, entries, entry, titles, title, source. */
const DEEPEST = 8;

/**
 * Why a file is no pack.
 * - `too-large`, `too-deep`: more than any pack;
 * - `not-json`, `other-format`, `newer-version`;
 * - `misshapen`: at `path` something is not as it should be.
 */
export type PackFault =
  | { readonly code: 'too-large' | 'too-deep' | 'not-json' | 'other-format' | 'newer-version' }
  | { readonly code: 'misshapen'; readonly path: string };

/** Reads a pack from a file that may come from anybody. Only what has the shape of a pack comes back. */
export function readPackFile(bytes: Uint8Array): Pack | PackFault {
  if (bytes.length > LARGEST_PACK) return { code: 'too-large' };
  const parsed = parse(bytes);
  if ('code' in parsed) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) return { code: 'other-format' };
  const { format, version, pack, entries, ...others } = value as Record<string, unknown>;
  if (format !== FORMAT) return { code: 'other-format' };
  if (typeof version === 'number' && version > VERSION) return { code: 'newer-version' };
  const [unknown] = Object.keys(others);
  if (version !== VERSION || unknown !== undefined)
    return { code: 'misshapen', path: unknown?.slice(0, 100) ?? 'version' };
  if (typeof pack !== 'object' || pack === null || 'entries' in pack)
    return { code: 'misshapen', path: 'pack' };
  const whole = { ...pack, entries };
  const flaw = packShape(whole);
  return flaw === null ? (whole as Pack) : { code: 'misshapen', path: flaw.path };
}

/** A pack as a file. */
export function writePackFile({ entries, ...pack }: Pack): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, pack, entries }, null, 1)}\n`;
}

export function isPackFault(read: Pack | PackFault): read is PackFault {
  return 'code' in read;
}

function parse(bytes: Uint8Array): { readonly value: unknown } | PackFault {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isDeeperThan(text, DEEPEST)) return { code: 'too-deep' };
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { code: 'not-json' };
    throw error;
  }
}
