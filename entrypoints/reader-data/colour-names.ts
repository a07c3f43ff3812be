import { computed, signal } from '@preact/signals';
import { type ColourNames, NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import { readSettings, watchSettings } from '@/lib/settings/settings';

/** What the reader calls the colours; null until it is known. */
export const colourNames = signal<ColourNames | null>(null);

/** The same for whoever shows them at once. */
export const shownColourNames = computed(() => colourNames.value ?? NO_COLOUR_NAMES);

/** Keeps the names as they are, whoever changes them, for the life of the page. */
export function followColourNames(): void {
  watchSettings((settings) => {
    colourNames.value = settings.colourNames;
  });
  void readSettings().then((settings) => {
    colourNames.value ??= settings.colourNames;
  });
}
