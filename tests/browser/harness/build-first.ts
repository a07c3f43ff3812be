import { ensureBuilt } from '@/scripts/built-extension';

/** Runs once before the tests in browsers: they must meet the extension that the sources describe. */
export default function setup(): void {
  ensureBuilt((line) => console.warn(line));
}
