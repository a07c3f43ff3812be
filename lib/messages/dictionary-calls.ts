import * as v from 'valibot';
import type { Candidate } from '@/lib/core/candidates/candidate';
import type { Entry } from '@/lib/core/dictionary/entry';
import type { TermDraft } from '@/lib/core/dictionary/term-writes';
import type { Outcome } from '@/lib/core/records/outcome';
import type { Pack } from '@/lib/core/records/pack';
import { pack as packShape } from '@/lib/core/records/pack-shape';
import { fits } from '@/lib/core/records/shape';
import { LONGEST_TEXT, LONGEST_URL } from '@/lib/core/records/stored-article';
import { LONGEST_SURFACE, type TermContent } from '@/lib/core/records/term';
import { termContent } from '@/lib/core/records/term-shape';
import type { StorageFault, Unknown } from '@/lib/core/records/write-fault';
import type { Schemas } from '@/lib/messages/to-background';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const content = v.custom<TermContent>((value) => fits(termContent, value), 'what a term says');

const saveTerms = v.strictObject({
  writes: v.array(
    v.union([
      v.strictObject({ id: v.null(), over: v.nullable(id), content }),
      v.strictObject({ id, basedOn: time, content: v.nullable(content) }),
    ]),
  ),
});
const ticketed = v.strictObject({ ticket: v.pipe(v.string(), v.maxLength(64)) });
const words = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
const readCandidates = v.strictObject({
  identity: words,
  url: v.pipe(v.string(), v.url(), v.maxLength(LONGEST_URL)),
  title: words,
  account: words,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});
const installPack = v.strictObject({
  pack: v.custom<Pack>((value) => fits(packShape, value), 'a pack'),
  basedOn: v.nullable(time),
});
const removePack = v.strictObject({ id, basedOn: time });
const findEntries = v.strictObject({ words: v.pipe(v.string(), v.maxLength(LONGEST_SURFACE)) });
const takeBackAnswers = v.strictObject({ seen: v.array(v.strictObject({ id, basedOn: time })) });

/** Somebody else wrote first; nothing was changed. */
type Stale = { readonly code: 'stale' };

/** Calls that the extension's own pages make about the reader's dictionary. */
export interface DictionaryPageCalls {
  /** Writes terms, all or none. Answers with their ids when every open article has been told. */
  saveTerms(
    params: v.InferOutput<typeof saveTerms>,
  ): Outcome<readonly string[], Unknown | Stale | StorageFault>;
  /** What an article says of somebody or something that is to be put in. */
  readTermTicket(params: v.InferOutput<typeof ticketed>): Outcome<TermDraft, Unknown>;
  /** Takes the frame away in which it was put in, or was not. */
  closeTerm(params: v.InferOutput<typeof ticketed>): null;
  /** Whom and what an article introduces that the dictionary lacks, without those that the reader wants never proposed. */
  readCandidates(params: v.InferOutput<typeof readCandidates>): readonly Candidate[];
  /** The entries that have these letters in a name, a title or an organisation: of those that are shown, the first few. */
  findEntries(params: v.InferOutput<typeof findEntries>): readonly Entry[];
  /** Installs a pack, or another version of it in place of the one that the reader was shown the difference to. */
  installPack(params: v.InferOutput<typeof installPack>): Outcome<null, Stale | StorageFault>;
  removePack(params: v.InferOutput<typeof removePack>): Outcome<null, Stale | StorageFault>;
  takeBackAnswers(
    params: v.InferOutput<typeof takeBackAnswers>,
  ): Outcome<null, Unknown | Stale | StorageFault>;
}

export const dictionaryPageSchemas = {
  saveTerms,
  readTermTicket: ticketed,
  closeTerm: ticketed,
  readCandidates,
  findEntries,
  installPack,
  removePack,
  takeBackAnswers,
} satisfies Schemas<DictionaryPageCalls>;
