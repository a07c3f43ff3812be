import * as v from 'valibot';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { DOUBT_CODES } from '@/lib/core/recognise/doubt/doubt';
import { COLOURS, STYLES } from '@/lib/core/records/annotation';
import type { PageReport } from '@/lib/core/records/article-page';
import { DOUBTS, STATEMENT_KINDS } from '@/lib/core/statements/statement';

const words = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };

const mention = v.strictObject({
  ...span,
  surface: v.string(),
  entity: v.string(),
  name: v.string(),
  kind: v.picklist(ENTITY_KINDS),
  via: v.picklist(['name', 'alias', 'reference', 'user']),
  certainty: v.picklist(['sure', 'unsure']),
  refersTo: v.nullable(v.strictObject(span)),
  doubt: v.nullable(
    v.strictObject({
      code: v.picklist(DOUBT_CODES),
      spans: v.array(v.strictObject(span)),
      entities: v.array(v.string()),
    }),
  ),
});

const spanned = v.strictObject(span);

const statement = v.strictObject({
  ...span,
  speakers: v.pipe(
    v.array(
      v.strictObject({
        name: v.string(),
        entity: v.nullable(v.string()),
        title: v.nullable(v.string()),
        mention: spanned,
      }),
    ),
    v.minLength(1),
  ),
  kind: v.picklist(STATEMENT_KINDS),
  cue: v.nullable(v.string()),
  certainty: v.picklist(['sure', 'unsure']),
  doubt: v.nullable(v.picklist(DOUBTS)),
  correction: v.nullable(v.string()),
});

const correction = v.strictObject({
  id: v.string(),
  updated: v.number(),
  state: v.picklist(['anchored', 'review', 'detached']),
});

const highlight = v.strictObject({
  id: v.string(),
  updated: v.number(),
  colour: v.picklist(COLOURS),
  style: v.picklist(STYLES),
  hasNote: v.boolean(),
  place: v.variant('state', [
    v.strictObject({ state: v.literal('anchored'), span: spanned }),
    v.strictObject({
      state: v.literal('review'),
      span: spanned,
      reason: v.picklist(['changed', 'ambiguous', 'other-text']),
    }),
    v.strictObject({ state: v.literal('detached') }),
  ]),
});

/** A report comes out of a process that also runs the page: it is checked like any other input. */
export const pageReportSchema = v.strictObject({
  meta: v.strictObject({
    site: v.picklist(['weixin', '4hou', 'generic']),
    kind: v.picklist(['article', 'share', 'reprint', 'notice', 'none']),
    notice: words,
    identity: words,
    title: words,
    account: words,
    author: words,
    published: words,
    original: words,
  }),
  text: v.string(),
  mentions: v.array(mention),
  titleMentions: v.array(mention),
  statements: v.nullable(v.union([v.literal('failed'), v.array(statement)])),
  corrections: v.nullable(v.array(correction)),
  highlights: v.array(highlight),
  highlightsFault: v.nullable(v.picklist(['quota', 'unavailable', 'newer', 'no-snapshot', 'unreachable'])),
  trouble: v.nullable(v.picklist(['too-large', 'background', 'refused'])),
}) satisfies v.GenericSchema<unknown, PageReport>;
