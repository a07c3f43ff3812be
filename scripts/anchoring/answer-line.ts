import * as v from 'valibot';
import type { Anchor, Resolution } from '@/lib/core/anchor/anchor';
import { describe } from '@/lib/core/anchor/describe';
import type { CharacterFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { TextIndex } from '@/lib/core/anchor/text-index';
import { anchor as anchorShape } from '@/lib/core/records/annotation-shape';

/** The answer to one line of `npm run anchor`: see there for the two questions. */
export type Answer =
  | { readonly selectors: readonly Anchor[] }
  | { readonly results: readonly Result[] }
  | { readonly error: string };

interface Result {
  readonly state: Resolution['state'];
  readonly start: number | null;
  readonly end: number | null;
  readonly score: number;
  readonly reason: string | null;
}

const selector = v.custom<Anchor>(
  (value) => anchorShape(value) === null,
  ({ input }) => {
    const flaw = anchorShape(input);
    return flaw === null ? 'Expected a selector' : `Expected ${flaw.expected} at ${flaw.path || 'its top'}`;
  },
);

const described = v.object({ text: v.string(), describe: v.array(v.tuple([v.number(), v.number()])) });
const resolved = v.object({ text: v.string(), resolve: v.array(selector) });

/**
 * Makes what answers lines by one table of variants. It never throws: what cannot be answered gets an `error`
 * that says what and where. The index of a text is kept for the next line, which often asks for the same one.
 */
export function createAnswerer(fold: CharacterFold): (line: string) => Answer {
  let index = new TextIndex('', fold);
  const indexOf = (text: string): TextIndex => {
    if (text !== index.text) index = new TextIndex(text, fold);
    return index;
  };
  return (line) => {
    try {
      return answer(JSON.parse(line), indexOf);
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
}

function answer(question: unknown, indexOf: (text: string) => TextIndex): Answer {
  if (typeof question === 'object' && question !== null && 'describe' in question) {
    const { text, describe: spans } = read(described, question);
    return { selectors: spans.map(([start, end]) => describe(indexOf(text), { start, end })) };
  }
  const { text, resolve: anchors } = read(resolved, question);
  return { results: resolve(indexOf(text), anchors).map(asResult) };
}

function read<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new Error(v.summarize(parsed.issues));
  return parsed.output;
}

function asResult(resolution: Resolution): Result {
  if (resolution.state === 'detached') {
    return { state: 'detached', start: null, end: null, score: 0, reason: null };
  }
  const { state, span, score } = resolution;
  const reason = resolution.state === 'review' ? resolution.reason : null;
  return { state, start: span.start, end: span.end, score, reason };
}
