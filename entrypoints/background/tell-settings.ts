import { tellAllArticles } from '@/entrypoints/background/tell-articles';
import { watchSettings } from '@/lib/settings/settings';

/** Has every open article follow a change of the reader's choices at once. */
export function tellSettings(): void {
  watchSettings(tellAllArticles);
}
