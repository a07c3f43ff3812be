import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { EvidenceLine, type EvidenceLineProps } from '@/components/evidence-line/EvidenceLine';
import { faultCodeOf } from '@/components/fault/fault-code';
import { type ActivePage, activePage } from '@/entrypoints/active-page/active-page';
import { readerUrl } from '@/entrypoints/reader/reader-address';
import type { Evidence } from '@/lib/core/records/article-copy';
import { askAsPage } from '@/lib/messages/ask';
import { whenEvidenceIsTold } from '@/lib/messages/evidence-news';

/** How often it is asked how far the keeping of an article is, in ms, while it is under way. */
const PROGRESS_MS = 500;

const evidence = signal<Evidence | null>(null);
const state = signal<EvidenceLineProps['state']>({ is: 'idle' });
let asked = 0;

/** Follows what is kept of the article in front. For the life of the page. */
export function followKeptPage(): void {
  effect(() => {
    const page = activePage.value;
    evidence.value = null;
    state.value = { is: 'idle' };
    void ask(page);
  });
  whenEvidenceIsTold(() => void ask(activePage.value));
}

async function ask(page: ActivePage): Promise<void> {
  const turn = ++asked;
  if (page.state !== 'read') return;
  const { url = '' } = await browser.tabs.get(page.tab);
  const answer = await askAsPage('readEvidence', { identity: page.report.meta.identity, url });
  if (turn === asked && answer.ok && answer.value.ok) evidence.value = answer.value.value;
}

async function keep(page: ActivePage): Promise<void> {
  if (page.state !== 'read') return;
  state.value = { is: 'keeping' };
  const progress = setInterval(() => void ask(page), PROGRESS_MS);
  const answer = await askAsPage('keepPage', { tab: page.tab });
  clearInterval(progress);
  if (activePage.value !== page) return;
  const kept = answer.ok ? answer.value : answer;
  state.value = kept.ok ? { is: 'idle' } : { is: 'failed', fault: faultCodeOf(kept.error) };
  await ask(page);
}

async function read(page: ActivePage): Promise<void> {
  if (page.state !== 'read' || evidence.value === null) return;
  const { url = '' } = await browser.tabs.get(page.tab);
  await browser.tabs.create({ url: readerUrl({ id: evidence.value.article, url }) });
}

/** The line about it. */
export function KeptPage() {
  const page = activePage.value;
  if (page.state !== 'read') return null;
  return (
    <EvidenceLine
      evidence={evidence.value}
      state={state.value}
      canKeep={page.report.text !== ''}
      onKeep={() => void keep(page)}
      onRead={() => void read(page)}
    />
  );
}
