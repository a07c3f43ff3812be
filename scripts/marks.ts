// `npm run --silent marks -- DIR…`: every sure mark of a person in the texts of the folders, with 20
// characters each side, to be read. `--kind organisation` (or another kind, or `all`) and `--unsure` show
// other marks; `--width N` another number of characters.
import { parseArgs } from 'node:util';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import type { Mention } from '@/lib/core/recognise/mention';
import { recognise } from '@/lib/core/recognise/recognise';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { textsIn } from '@/scripts/texts-in';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'person' },
    unsure: { type: 'boolean', default: false },
    width: { type: 'string', default: '20' },
  },
});
if (positionals.length === 0) {
  console.error('usage: npm run --silent marks -- DIR… [--kind KIND|all] [--unsure] [--width N]');
  process.exit(2);
}

const width = Number(values.width);
const certainty = values.unsure ? 'unsure' : 'sure';
const isWanted = (mention: Mention): boolean =>
  mention.certainty === certainty && (values.kind === 'all' || mention.kind === values.kind);

const knowledge = createKnowledge(buildDictionary('seeds'));
for (const folder of positionals) {
  for (const { from, text } of textsIn(folder)) {
    const { mentions } = recognise({ text, title: null, account: null }, knowledge);
    for (const { start, end, surface, entity, doubt } of mentions.filter(isWanted)) {
      const before = text.slice(Math.max(0, start - width), start);
      const after = text.slice(end, end + width);
      const line = `${before}【${surface}】${after}`.replaceAll('\n', '⏎');
      console.log([entity, line, from, ...(doubt === null ? [] : [doubt.code])].join('\t'));
    }
  }
}
