import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What a frame for notes may do: type the note of one annotation, begun on one version of it. */
const ticketSchema = v.strictObject({
  annotation: v.string(),
  basedOn: v.number(),
  page: v.string(),
  /** The tab of the article that the frame stands in; null where a page of the extension edits the note itself. */
  tab: v.nullable(v.number()),
});
export type NoteTicket = v.InferOutput<typeof ticketSchema>;

const keyOf = (ticket: string): string => `note-${ticket}`;

/**
 * Gives out a ticket. The frame for notes stands in an article's page, and that page could put a frame of its
 * own beside ours: without a ticket, which only our script and the frame know, it shows nothing.
 */
export async function issueTicket(note: NoteTicket): Promise<string> {
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(ticket)]: note });
  return ticket;
}

/** Says anew what a ticket is for. */
export async function renewTicket(ticket: string, note: NoteTicket): Promise<void> {
  await browser.storage.session.set({ [keyOf(ticket)]: note });
}

/** What a ticket is for, or null where it was never given out or is used up. */
export async function readTicket(ticket: string): Promise<NoteTicket | null> {
  const { [keyOf(ticket)]: note } = await browser.storage.session.get(keyOf(ticket));
  const parsed = v.safeParse(ticketSchema, note);
  return parsed.success ? parsed.output : null;
}

export async function dropTicket(ticket: string): Promise<void> {
  await browser.storage.session.remove(keyOf(ticket));
}
