import { beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { FAULT_CODES, faultCodeOf, type WriteFault } from '@/components/fault/fault-code';
import { speak } from '@/tests/speak';

describe.each(['zh_CN', 'en'] as const)('what a reader is told in %s', (locale) => {
  beforeEach(() => speak(locale));

  it.each(FAULT_CODES)('says of «%s» what happened, what was kept and what to do', (code) => {
    const sentences = i18n.t(`fault.${code}`).split(/[。；;]|\.\s|\.$/);
    expect(sentences.filter((sentence) => sentence.trim() !== '').length).toBeGreaterThanOrEqual(2);
  });
});

describe('the code for a reader', () => {
  it.each<[WriteFault, string]>([
    [{ code: 'too-large', what: 'note' }, 'note_too_large'],
    [{ code: 'too-large', what: 'quote' }, 'quote_too_large'],
    [{ code: 'unknown' }, 'gone'],
    [{ code: 'quota' }, 'quota'],
    [{ code: 'stale' }, 'stale'],
    [{ code: 'unreachable' }, 'unreachable'],
    [{ code: 'not-allowed' }, 'refused'],
    [{ code: 'elsewhere' }, 'undo_elsewhere'],
  ])('of %o is «%s»', (fault, code) => {
    expect(faultCodeOf(fault)).toBe(code);
  });
});
