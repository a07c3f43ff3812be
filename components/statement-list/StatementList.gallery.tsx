import type { Gallery } from '@/components/gallery';
import { StatementList, type StatementListProps } from '@/components/statement-list/StatementList';
import { gu, manyStatements, statement, statements } from '@/components/statement-list/sample-statements';

const show =
  (listed: StatementListProps['statements'], isCorrected = true) =>
  () => (
    <StatementList
      statements={listed}
      isCorrected={isCorrected}
      isInMargin={true}
      onToggleMargin={() => {}}
      onGoTo={() => {}}
      onKeep={() => {}}
      onCorrect={() => {}}
      onCite={() => {}}
      citing={{ citation: 'markdown', cited: null }}
      correcting={null}
      fault={null}
      onRetry={() => {}}
    />
  );

export default {
  component: 'statement-list',
  states: {
    reading: show(null),
    failed: show('failed'),
    empty: show([]),
    'several speakers, some doubtful': show(statements),
    'corrections unread': show([statement], false),
    'two hundred': show(manyStatements(200)),
    'hostile words': show([
      {
        ...statement,
        words: '\u202e<img src=x onerror=alert(1)>',
        speakers: [{ ...gu, name: '\u202e<b>', title: '<script>' }],
      },
    ]),
  },
} satisfies Gallery;
