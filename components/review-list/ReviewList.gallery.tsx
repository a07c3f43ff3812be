import type { Gallery } from '@/components/gallery';
import { type ReviewItem, ReviewList } from '@/components/review-list/ReviewList';

const changed: ReviewItem = {
  id: 'a',
  colour: 'yellow',
  style: 'fill',
  note: '',
  marked: {
    before: '顾清和说：',
    words: '凌晨三点，告警响了四百次，没有一次有人看完。',
    after: '台下笑了。',
  },
  now: {
    before: '顾清和说：',
    words: '凌晨两点，告警响了三百多次，没有人看完。',
    after: '台下笑了。',
    reason: 'changed',
  },
};
const ambiguous: ReviewItem = {
  ...changed,
  id: 'b',
  colour: 'blue',
  marked: { before: '他们的', words: '账本', after: '没有人看' },
  now: { before: '另一本', words: '账本', after: '在楼上', reason: 'ambiguous' },
};
const detached: ReviewItem = { ...changed, id: 'c', colour: 'pink', now: null };

const show =
  (items: readonly ReviewItem[], over: Partial<Parameters<typeof ReviewList>[0]> = {}) =>
  () => (
    <ReviewList
      moved={3}
      items={items}
      choosing={null}
      fault={null}
      onAccept={() => {}}
      onChoose={() => {}}
      onKeepDetached={() => {}}
      onGoTo={() => {}}
      onShowStored={() => {}}
      {...over}
    />
  );

export default {
  component: 'review-list',
  states: {
    'moved only': show([]),
    'one to review': show([changed]),
    'several, one detached': show([changed, ambiguous, detached]),
    'being chosen': show([changed], { choosing: 'a' }),
    'changed in another window': show([changed], { fault: { id: 'a', code: 'stale' } }),
    'hostile words': show([
      {
        ...changed,
        marked: { before: '\u202e', words: '<img src=x onerror=alert(1)>', after: '' },
        now: { before: '', words: '\u202e<script>', after: '', reason: 'other-text' },
      },
    ]),
  },
} satisfies Gallery;
