// npm run --silent inspect -- FILE.html [--url URL]: what the extension sees in a saved page, as one JSON
// object. -- --list LIST.tsv (each line `path<TAB>url`): one a line, in order. Scripts outside the project
// read the fields: some may be added, none is ever renamed or removed.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Candidate } from '@/lib/core/candidates/candidate';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { readPage } from '@/scripts/read-page';

const USAGE = 'npm run --silent inspect -- FILE.html [--url URL] | --list LIST.tsv';

/** npm runs a script in the project's folder and leaves word where it was called. */
const CALLED_IN = process.env['INIT_CWD'] ?? process.cwd();

const knowledge = createKnowledge(buildDictionary(fileURLToPath(new URL('../seeds', import.meta.url))));

function inspect(file: string, url: string | null): object {
  const page = readPage(readFileSync(resolve(CALLED_IN, file)), url);
  const { site, kind, notice, identity, title, account, author, published, original, text } = page.reading;
  const { trouble } = page.map;
  page.close();
  const { mentions, titleMentions, candidates } = recognise({ text, title, account }, knowledge);
  return {
    file,
    site,
    kind,
    notice,
    identity,
    title,
    account,
    author,
    published,
    original,
    trouble,
    text,
    mentions,
    titleMentions,
    statements: statementsIn(text, { mentions, candidates }, knowledge.recogniser),
    candidates: candidates.map(printed),
  };
}

function printed({ name, kind, titles, surfaces, mentions, score }: Candidate): object {
  return {
    ...{ name, kind, titles: titles.map(({ title }) => title), surfaces },
    ...{ mentions: mentions.map(({ start, end }) => [start, end]), score },
  };
}

/** Prints one line; what cannot be read is a line too, so that the lines stay in step with the list. */
function print(file: string, url: string | null): boolean {
  try {
    console.log(JSON.stringify(inspect(file, url)));
    return true;
  } catch (error) {
    console.log(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }));
    return false;
  }
}

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' }, list: { type: 'string' } },
  allowPositionals: true,
});
const [file, ...others] = positionals;
if (values.list !== undefined && file === undefined) {
  for (const line of readFileSync(resolve(CALLED_IN, values.list), 'utf8').split(/\r?\n/)) {
    const [path = '', url = ''] = line.split('\t');
    if (path !== '') print(path, url === '' ? null : url);
  }
} else if (file !== undefined && others.length === 0 && values.list === undefined) {
  process.exitCode = print(file, values.url ?? null) ? 0 : 1;
} else {
  console.error(`Usage: ${USAGE}`);
  process.exitCode = 2;
}
