// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleDetail } from '@/components/article-detail/ArticleDetail';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function detail(url: string, isGone = false) {
  const [onOpen, onRead] = [vi.fn(), vi.fn()];
  const place = show(
    <ArticleDetail
      article={{ title: '砺石', account: null, author: null, published: null, firstSeen: 0, url }}
      isFirst={false}
      isGone={isGone}
      isKept
      onOpen={onOpen}
      onRead={onRead}
      onExport={vi.fn()}
      onDelete={vi.fn()}
    >
      <p>划线</p>
    </ArticleDetail>,
  );
  return { place, onOpen, onRead };
}

describe('an article of the library', () => {
  it('leads to its original', () => {
    const { place, onOpen } = detail('https://mp.weixin.qq.com/s/example');
    find(place, '.button').click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('https://mp.weixin.qq.com/s/example');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('does not lead to %s', (url) => {
    expect(detail(url).place.querySelector('.button:not([data-read])')).toBeNull();
  });

  it('says that the original is gone and offers what was kept instead', () => {
    const { place, onOpen, onRead } = detail('https://mp.weixin.qq.com/s/example', true);
    expect(place.textContent).toContain('原文已经打不开了');
    find(place, '.button').click();
    expect([onRead.mock.calls.length, onOpen.mock.calls.length]).toEqual([1, 0]);
    expect(place.textContent).toContain('划线');
  });
});
