import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { changeSettings } from '@/lib/settings/settings';

/** What an article's script says of how the reader quotes. */
export const citationCalls: Pick<Handlers<ArticleCalls>, 'chooseCitation'> = {
  chooseCitation: async ({ format }) => {
    await changeSettings({ citation: format });
    return null;
  },
};
