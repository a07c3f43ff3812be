import type { Voice, VoiceKind } from '@/lib/core/statements/voice';

const KINDS: Readonly<Record<string, VoiceKind>> = { '{': 'person', '<': 'organisation' };

/**
 * A text in which names are marked, without the marks, and the names as voices: {张三} a person, <某公司> an
 * organisation, {李总=李四} one who is called otherwise there.
 */
export function markedVoices(marked: string): { text: string; voices: Voice[] } {
  let text = '';
  const voices: Voice[] = [];
  for (const part of marked.split(/([{<][^}>]*[}>])/)) {
    const kind = KINDS[part[0] ?? ''];
    const [surface = '', name = surface] = kind === undefined ? [part] : part.slice(1, -1).split('=');
    const start = text.length;
    text += surface;
    if (kind !== undefined) {
      voices.push({ start, end: text.length, name, entity: null, kind, certainty: 'sure', title: null });
    }
  }
  return { text, voices };
}
