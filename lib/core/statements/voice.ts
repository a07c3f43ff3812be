import type { Certainty } from '@/lib/core/recognise/mention';
import type { Span } from '@/lib/core/text/span';

/** What can speak in an article. */
export type VoiceKind = 'person' | 'organisation' | 'report';

/** A place in a text that names somebody who can speak. Voices never overlap and are sorted by `start`. */
export interface Voice extends Span {
  readonly name: string;
  /** The id of a known entity, or null for somebody whom the dictionary lacks. */
  readonly entity: string | null;
  readonly kind: VoiceKind;
  readonly certainty: Certainty;
  /** The title as printed in this article, where it is known. */
  readonly title: string | null;
}

/** Whether two voices are one speaker. */
export function isSameVoice(a: Voice, b: Voice): boolean {
  return a.entity === null ? b.entity === null && a.name === b.name : a.entity === b.entity;
}
