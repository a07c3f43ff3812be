import { expect, it } from 'vitest';
import { until } from '@/scripts/browsers/until';
import { describeMarks, type MarkedPage, manyParagraphs } from '@/tests/browser/marks-pages';

const signsOf = async (marked: MarkedPage): Promise<number> => (await marked.call('seen')).signs;

const untilSigns = (marked: MarkedPage, count: number): Promise<unknown> =>
  until(`${count} signs were given`, async () => (await signsOf(marked)) >= count);

/** Does something in the page and lets its observers hear of it. */
const inPage = ({ page }: MarkedPage, deed: () => void): Promise<unknown> =>
  page.tab.evaluate(`(${deed})(); Promise.resolve()`);

const HIDDEN = '<style>#js_content{visibility:hidden}</style>';

describeMarks('watching the article', (_the, open) => {
  it.each<[string, string, () => void]>([
    ['text comes', '', () => document.querySelector('#js_content')?.append('又来一句')],
    ['text goes', '', () => document.querySelector('#js_content p')?.remove()],
    [
      'text is edited in place',
      '',
      () => {
        const text = document.querySelector('#js_content span')?.firstChild;
        if (text) text.nodeValue = '改了';
      },
    ],
    ['a part of it is hidden', '', () => document.querySelector('#js_content p')?.setAttribute('hidden', '')],
    [
      'the page shows it at last',
      HIDDEN,
      () => document.querySelector('#js_content')?.setAttribute('style', 'visibility: visible;'),
    ],
    ['an ancestor hides it', '<style>.off{display:none}</style>', () => document.body.classList.add('off')],
    [
      'its root is replaced',
      '',
      () => {
        const root = document.querySelector('#js_content');
        root?.replaceWith(root.cloneNode(true));
      },
    ],
    [
      'an ancestor of its root is replaced',
      '',
      () => {
        const article = document.querySelector('#js_article');
        article?.replaceWith(article.cloneNode(true));
      },
    ],
    [
      'the document is written anew',
      '',
      () => {
        document.open();
        document.write('<body><div id="js_content"><p><span>新的一篇</span></p></div></body>');
        document.close();
      },
    ],
  ])('gives a sign when %s, and hears what comes next', async (_what, head, deed) => {
    const marked = await open(manyParagraphs(3), head);
    await marked.call('watch');
    await inPage(marked, deed);
    await untilSigns(marked, 1);
    const before = await signsOf(marked);
    await inPage(marked, () => document.querySelector('#js_content')?.append('再来一句'));
    await untilSigns(marked, before + 1);
  });

  it.each<[string, () => void]>([
    ['beside the article', () => document.body.append(document.createElement('p'), '广告')],
    [
      'in our own element',
      () => document.querySelector('#test-host')?.append(document.createElement('i'), '卡片'),
    ],
    [
      'to a picture in it',
      () => document.querySelector('#js_content img')?.setAttribute('style', 'width:10px'),
    ],
    [
      'by a picture that comes',
      () => document.querySelector('#js_content')?.append(document.createElement('img')),
    ],
    ['to what is no sight', () => document.querySelector('#js_content p')?.setAttribute('data-seen', '1')],
  ])('asks for nothing when something happens %s', async (_where, deed) => {
    const marked = await open(`<p><img alt=""></p>${manyParagraphs(3)}`);
    await marked.call('watch');
    await inPage(marked, deed);
    expect(await marked.call('seen')).toMatchObject({ signs: 0, edits: 0, asked: 0 });
  });

  it('gives no sign for a class on the page that neither hides the article nor changes its background', async () => {
    const marked = await open(manyParagraphs(3));
    await marked.call('watch');
    await inPage(marked, () => document.body.classList.add('scrolled'));
    await until('it was looked at', async () => (await marked.call('seen')).looked > 0);
    expect(await signsOf(marked)).toBe(0);
  });

  it('waits for an article where there is none yet', async () => {
    const marked = await open(manyParagraphs(3));
    // The script has read the page: now the article can go.
    await marked.call('seen');
    await inPage(marked, () => document.querySelector('#js_content')?.remove());
    await marked.call('watch');
    await inPage(marked, () => {
      const late = document.createElement('div');
      late.id = 'js_content';
      document.body.append(late);
    });
    await untilSigns(marked, 1);
    await inPage(marked, () => document.querySelector('#js_content')?.append('正文'));
    await untilSigns(marked, 2);
  });

  it('sums a storm of 50,000 changes up in a few signs, and hears what comes after it', async () => {
    const marked = await open(manyParagraphs(3));
    await marked.call('watch');
    await marked.page.tab.evaluate(async () => {
      const root = document.querySelector('#js_content');
      for (let burst = 0; burst < 10; burst++) {
        for (let i = 0; i < 5000; i++) {
          const line = document.createElement('p');
          line.textContent = '一行';
          root?.append(line);
          if (i % 2 === 0) line.remove();
        }
        await new Promise(requestAnimationFrame);
      }
    });
    await untilSigns(marked, 1);
    await until('all is read', async () => {
      const { asked, looked } = await marked.call('seen');
      return asked === looked;
    });
    expect(await signsOf(marked)).toBeLessThan(500);
    const before = await signsOf(marked);
    await inPage(marked, () => document.querySelector('#js_content')?.append('之后'));
    await untilSigns(marked, before + 1);
  });

  it('goes on in a page whose own observers throw', async () => {
    const marked = await open(manyParagraphs(3));
    await inPage(marked, () => {
      new MutationObserver(() => {
        throw new Error('the page’s own fault');
      }).observe(document, { childList: true, subtree: true });
    });
    await marked.call('watch');
    await inPage(marked, () => document.querySelector('#js_content')?.append('又来一句'));
    await untilSigns(marked, 1);
  });

  it('ends', async () => {
    const marked = await open(manyParagraphs(3));
    await marked.call('watch');
    await marked.call('end');
    await inPage(marked, () => document.querySelector('#js_content')?.append('又来一句'));
    expect(await marked.call('seen')).toMatchObject({ signs: 0, edits: 0, asked: 0 });
  });
});
