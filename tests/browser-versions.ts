import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import data from '@mdn/browser-compat-data' with { type: 'json' };

/** Something of the web platform that we rely on and that is younger than 2022. */
export interface Feature {
  /** Its key in @mdn/browser-compat-data. */
  readonly key: string;
  /** How it looks in our sources: proves that the list is neither too long nor too short. */
  readonly pattern: RegExp;
  /** Only these browsers need it. */
  readonly only?: 'chrome' | 'firefox';
  /** A partial implementation is enough from the version on that a note about this word names. */
  readonly partialUntil?: string;
}

/** What decides how old a browser may be. Whoever uses something newer adds it here. */
export const FEATURES: readonly Feature[] = [
  { key: 'api.Highlight', pattern: /new Highlight\(/ },
  { key: 'css.selectors.highlight', pattern: /::highlight\(/, partialUntil: 'text-decoration' },
  { key: 'api.Document.caretPositionFromPoint', pattern: /caretPositionFromPoint/ },
  { key: 'html.global_attributes.popover', pattern: /popover/ },
  { key: 'api.StaticRange', pattern: /new StaticRange\(/ },
  { key: 'javascript.builtins.Array.toSorted', pattern: /\.toSorted\(/ },
  { key: 'javascript.builtins.Map.groupBy', pattern: /Map\.groupBy\(/ },
  { key: 'javascript.builtins.Object.groupBy', pattern: /Object\.groupBy\(/ },
  { key: 'javascript.builtins.Promise.withResolvers', pattern: /Promise\.withResolvers/ },
  {
    key: 'javascript.builtins.Iterator.map',
    pattern: /\.(values|keys|entries)\(\)\.(map|filter|some|every|find)\(/,
  },
  { key: 'javascript.builtins.Set.union', pattern: /\.(union|intersection|difference|isSubsetOf)\(/ },
  { key: 'css.properties.anchor-name', pattern: /anchor-name:|position-anchor:/ },
  { key: 'css.selectors.nesting', pattern: /^\s*&/m },
  { key: 'css.types.color.light-dark', pattern: /light-dark\(/ },
  { key: 'css.types.color.color-mix', pattern: /color-mix\(/ },
  { key: 'css.types.color.oklch', pattern: /oklch\(/ },
  { key: 'css.properties.text-wrap-style.pretty', pattern: /text-wrap(-style)?:\s*pretty/ },
  { key: 'css.properties.text-wrap-style.balance', pattern: /text-wrap(-style)?:\s*balance/ },
  { key: 'css.properties.text-box-trim', pattern: /text-box-trim|text-box:/ },
  { key: 'css.properties.content-visibility', pattern: /content-visibility:/ },
  { key: 'css.types.length.lh', pattern: /\dlh\b/ },
  { key: 'html.elements.search', pattern: /<search\b/ },
  { key: 'javascript.builtins.Intl.Segmenter', pattern: /new Intl\.Segmenter\(/ },
  { key: 'css.selectors.has', pattern: /:has\(/ },
  { key: 'css.at-rules.container', pattern: /@container/ },
  { key: 'css.at-rules.layer', pattern: /@layer/ },
  { key: 'css.at-rules.scope', pattern: /@scope/ },
  { key: 'css.at-rules.starting-style', pattern: /@starting-style/ },
  { key: 'api.Scheduler.yield', pattern: /scheduler\.yield/ },
  { key: 'webextensions.api.sidePanel', pattern: /sidePanel/, only: 'chrome' },
  { key: 'webextensions.api.sidebarAction', pattern: /sidebarAction/, only: 'firefox' },
  { key: 'webextensions.api.scripting.insertCSS', pattern: /scripting\.insertCSS/ },
];

interface Statement {
  readonly version_added: string | boolean | null;
  readonly partial_implementation?: boolean;
  readonly flags?: unknown;
  readonly notes?: string | readonly string[];
}

/**
 * The first version of a browser that has the feature.
 * @throws Error when the data does not know the key or the browser lacks the feature: then it may not be used.
 */
export function firstVersion({ key, partialUntil }: Feature, browser: 'chrome' | 'firefox'): number {
  let node: unknown = data;
  for (const name of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[name];
  const support = (node as { __compat?: { support: Record<string, Statement | Statement[]> } } | undefined)
    ?.__compat?.support[browser];
  if (support === undefined) throw new Error(`@mdn/browser-compat-data knows no ${key} for ${browser}`);
  const statements = [support].flat().filter((statement) => statement.flags === undefined);
  const versions = statements.flatMap((statement) => {
    const added = Number.parseInt(String(statement.version_added).replace('≤', ''), 10);
    if (Number.isNaN(added)) return [];
    if (statement.partial_implementation !== true) return [added];
    const note = [statement.notes ?? []].flat().find((line) => line.includes(`<code>${partialUntil}</code>`));
    const until = /^Before \w+ (\d+)/.exec(note ?? '')?.[1];
    return partialUntil !== undefined && until !== undefined ? [Number(until)] : [];
  });
  if (versions.length === 0) throw new Error(`${browser} has no ${key}`);
  return Math.min(...versions);
}

/** The text of all that is shipped: code and style sheets, without tests and galleries. */
export function shippedSources(root: string): string {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'entrypoints', 'components', 'lib', 'public'],
    { cwd: root, encoding: 'utf8' },
  );
  return files
    .split('\n')
    .filter((file) => /\.(ts|tsx|css|html)$/.test(file) && !/\.(test|gallery)\.tsx?$|^lib\/seeds/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}

/** The lowest version of a browser that has all features in use, and the ones that decide it. */
export function lowestVersion(
  sources: string,
  browser: 'chrome' | 'firefox',
): { version: number; because: string[] } {
  const used = FEATURES.filter(({ only, pattern }) => (only ?? browser) === browser && pattern.test(sources));
  const versions = used.map((feature) => ({ key: feature.key, version: firstVersion(feature, browser) }));
  const version = Math.max(...versions.map((entry) => entry.version));
  return {
    version,
    because: versions.filter((entry) => entry.version === version).map((entry) => entry.key),
  };
}
