import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { lineBegin } from '@/lib/core/text/line';

/** How far back a paragraph is read, in UTF-16 units. */
const REACH = 160;
/** As many names are read. */
const MOST_READ = 8;
const IS_GROUP = /^[ \u00a0]?(?:集团|Group)/;
const ENDS_AS_GROUP = /(?:集团|[Gg]roup)$/;
const GROUP = /集团|[Gg]roup/g;

/** 该集团: the only one that the paragraph calls so, whatever other companies it names. */
export function namedGroup(bodies: BodyPlaces, at: number): BodyPlace | null {
  const { text } = bodies;
  const begin = lineBegin(text, at, REACH);
  let found: BodyPlace | null = null;
  let told = 0;
  let read = 0;
  for (const place of bodies.before(at)) {
    if (place.start < begin) break;
    if (read++ === MOST_READ) return null;
    const { start, end } = place;
    if (!ENDS_AS_GROUP.test(text.slice(start, end)) && !IS_GROUP.test(text.slice(end, end + 6))) continue;
    if (found !== null && found.key !== place.key) return null;
    found ??= place;
    told++;
  }
  const groups = text.slice(begin, at).match(GROUP)?.length ?? 0;
  return groups === told ? found : null;
}
