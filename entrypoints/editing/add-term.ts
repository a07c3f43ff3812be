import { browser } from 'wxt/browser';
import { faultCodeOf } from '@/components/fault/fault-code';
import type { TermFrameMount } from '@/components/term-form/mount-term-frame';
import type { EditingOptions } from '@/entrypoints/article/editing-on-demand';
import type { SelectionWays } from '@/entrypoints/editing/selecting';
import { askBackground } from '@/lib/messages/ask';

/** Opens the page of the extension that a person or organisation is put in with, beside the words that name it. */
export function createTermAdding(
  { window, page, refuse }: EditingOptions,
  mount: TermFrameMount,
): SelectionWays['onTerm'] {
  return async (span, rects) => {
    const described = page();
    if (described === null) return;
    const answer = await askBackground('beginTerm', { page: described, span });
    const ticket = answer.ok ? answer.value : answer;
    if (!ticket.ok) {
      refuse(rects, faultCodeOf(ticket.error));
      return;
    }
    const frame = window.document.createElement('iframe');
    frame.src = `${browser.runtime.getURL('/term.html')}?ticket=${encodeURIComponent(ticket.value)}`;
    mount.open(frame, rects);
  };
}
