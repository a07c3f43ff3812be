import type { ComponentChild } from 'preact';

/**
 * What a `*.gallery.tsx` file exports as `default`: a component in each of its states, to look at and for
 * axe-core to check. Each is a function, so that it is made after the language was chosen.
 */
export interface Gallery {
  /** The component's folder. */
  readonly component: string;
  readonly states: Readonly<Record<string, () => ComponentChild>>;
}
