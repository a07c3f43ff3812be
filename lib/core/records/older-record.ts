/**
 * A record of a file in the form that this version knows, whichever version of the format wrote it. What a version
 * added has a value here that says the same as its absence did; nothing else is touched.
 * @param version of the format, see `lib/formats/json-lines.ts`
 */
export function grownUp(
  version: number,
  type: unknown,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (type !== 'annotation' || value['deleted'] !== null || version >= 4) return value;
  return version < 2 ? withPlaceAndStyle(withoutSpeaker(value)) : withoutSpeaker(value);
}

/** Version 2: style, text of the anchor, first place, the reader's word that it stands nowhere. */
function withPlaceAndStyle(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { anchoredOn: value['madeOn'], madeAt: null, keptDetached: false, style: 'fill', ...value };
}

/** Version 4: whose the words are. */
function withoutSpeaker(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { said: null, ...value };
}
