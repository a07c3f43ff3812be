// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleDetail } from '@/components/article-detail/ArticleDetail';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function detail(url: string, isGone = false) {
  const onOpen = vi.fn();
  const place = show(
    <ArticleDetail
      article={{ title: '砺石', account: null, author: null, published: null, firstSeen: 0, url }}
      isGone={isGone}
      storedText="shown"
      onOpen={onOpen}
      onToggleText={vi.fn()}
      onExport={vi.fn()}
      onDelete={vi.fn()}
    >
      <p>划线</p>
    </ArticleDetail>,
  );
  return { place, onOpen };
}

describe('an article of the library', () => {
  it('leads to its original', () => {
    const { place, onOpen } = detail('https://mp.weixin.qq.com/s/example');
    find(place, '.button').click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('https://mp.weixin.qq.com/s/example');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('does not lead to %s', (url) => {
    expect(detail(url).place.querySelector('.button')).toBeNull();
  });

  it('says that the original is gone and offers what was stored instead', () => {
    const { place } = detail('https://mp.weixin.qq.com/s/example', true);
    expect(place.querySelector('.button')).toBeNull();
    expect(place.textContent).toContain('原文已经打不开了');
    expect(find(place, '[aria-expanded]').getAttribute('aria-expanded')).toBe('true');
    expect(place.textContent).toContain('划线');
  });
});
