import * as v from 'valibot';
import { expect, it } from 'vitest';
import { articleCallSchemas } from '@/lib/messages/to-background';
import { forgedByHand, OF_NO_ARTICLE } from '@/tests/browser/forged-messages';

const own = { id: 'A', updated: 1, article: 'B', identity: 'weixin:MzA5MzE5MDAzOA==:2664221441:1' };
const other = { id: 'C', updated: 2, article: 'D', identity: '4hou:PGZw' };

it('of every call that an article’s script may make there is a forgery that fits, to be refused for what it is about', () => {
  const forged = forgedByHand(own, other);
  const without = Object.entries(articleCallSchemas).filter(([call, params]) => {
    const fitting = v.object({ call: v.literal(call), params: params as v.GenericSchema });
    return !OF_NO_ARTICLE.includes(call) && !forged.some((message) => v.is(fitting, message));
  });
  expect(without.map(([call]) => call)).toEqual([]);
});
