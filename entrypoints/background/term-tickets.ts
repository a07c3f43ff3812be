import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TermDraft } from '@/lib/core/dictionary/term-writes';
import { fits } from '@/lib/core/records/shape';
import { EMPTY_TERM } from '@/lib/core/records/term';
import { termContent } from '@/lib/core/records/term-shape';

/** What a frame for a new term begins with, and the tab of the article that it stands in. */
export interface TermTicket {
  readonly draft: TermDraft;
  readonly tab: number;
}

const ticketSchema = v.strictObject({
  draft: v.custom<TermDraft>((value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { forms, ...rest } = value as TermDraft;
    return fits(termContent, { ...EMPTY_TERM, ...rest, surfaces: forms });
  }),
  tab: v.number(),
});

const keyOf = (ticket: string): string => `term-${ticket}`;

/** Gives out a ticket: see `note-tickets.ts` for why the frame needs one. */
export async function issueTermTicket(term: TermTicket): Promise<string> {
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(ticket)]: term });
  return ticket;
}

/** What a ticket is for, or null where it was never given out or is used up. */
export async function readTermTicket(ticket: string): Promise<TermTicket | null> {
  const { [keyOf(ticket)]: term } = await browser.storage.session.get(keyOf(ticket));
  const parsed = v.safeParse(ticketSchema, term);
  return parsed.success ? parsed.output : null;
}

export async function dropTermTicket(ticket: string): Promise<void> {
  await browser.storage.session.remove(keyOf(ticket));
}
