// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HoverCard, type HoverCardProps } from '@/components/hover-card/HoverCard';
import { NO_WORDS } from '@/components/hover-card/mention-words';
import {
  eventCard,
  hostileCard,
  mentionOf,
  organisationCard,
  personCard,
} from '@/components/hover-card/sample-cards';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function show(card: EntityCard, over: Partial<HoverCardProps> = {}): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const props: HoverCardProps = {
    nameId: 'name',
    card,
    mention: mentionOf(card),
    words: NO_WORDS,
    index: 1,
    count: 3,
    pinned: false,
    closable: true,
    onStep: vi.fn(),
    onTogglePin: vi.fn(),
    onClose: vi.fn(),
    onOpenSource: vi.fn(),
    ...over,
  };
  render(<HoverCard {...props} />, place);
  return place;
}

function button(place: HTMLElement, label: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
  if (found === null) throw new Error(`The card has a button «${label}»`);
  return found;
}

describe('a card whose words are hostile', () => {
  const words = [
    hostileCard.name,
    ...hostileCard.otherSurfaces,
    hostileCard.description ?? '',
    ...hostileCard.appearances.flatMap((appearance) => [
      appearance.talk ?? '',
      appearance.source?.title,
      appearance.source?.account,
      ...appearance.titles.map((title) => title.title),
    ]),
  ];

  it('shows each of them as text, apart from what stands around it', () => {
    const isolated = [...show(hostileCard).querySelectorAll('bdi')].map((element) => element.textContent);
    expect(isolated).toEqual(expect.arrayContaining(words));
  });

  it('makes no element of them', () => {
    const place = show(hostileCard);
    expect(place.querySelectorAll('img, script, iframe, style, b, svg[onload], bdi *')).toHaveLength(0);
    expect(place.querySelectorAll('[onerror], [onload], [onpointerenter]')).toHaveLength(0);
  });

  it('makes no link of an address that is none of the web', () => {
    expect(show(hostileCard).querySelectorAll('a')).toHaveLength(0);
    expect(show(personCard).querySelectorAll('a')).toHaveLength(personCard.appearances.length);
  });
});

describe('a card', () => {
  it('is a dialog with the name as its label', () => {
    const dialog = show(personCard).querySelector('[role=dialog]');
    const label = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe(personCard.name);
  });

  it('says that an unsure mention is not certain, and why; a sure one says nothing of it', () => {
    const doubt = { code: 'other-affiliation', spans: [], entities: [] } as const;
    const unsure = show(personCard, {
      mention: mentionOf(personCard, { certainty: 'unsure', doubt }),
      words: { doubt: ['听潮科技副总裁'], antecedent: null },
    });
    expect(unsure.textContent).toContain('不确定');
    expect(unsure.textContent).toContain('可能是同名的另一个人');
    expect(unsure.textContent).toContain('听潮科技副总裁');
    expect(show(personCard).textContent).not.toContain('不确定');
  });

  it('says how the text names the entity where that is not its name', () => {
    const place = show(personCard, {
      mention: mentionOf(personCard, { via: 'reference', surface: '顾院士' }),
      words: { doubt: [], antecedent: '顾清和' },
    });
    expect(place.querySelector('dl')?.textContent).toContain('顾院士');
    expect(place.textContent).toContain('据上文的称呼');
    expect(place.querySelector('dl')?.textContent).toContain('指上文顾清和');
  });

  it('asks whom an unsure name means where somebody keeps the answer, and tells the answer', () => {
    const doubt = { code: 'no-support', spans: [], entities: [] } as const;
    const mention = mentionOf(personCard, { certainty: 'unsure', doubt });
    expect(show(personCard, { mention }).querySelector('fieldset')).toBeNull();
    const onAnswer = vi.fn();
    const answers = show(personCard, { mention, onAnswer }).querySelectorAll<HTMLElement>('fieldset button');
    for (const answer of answers) answer.click();
    expect(onAnswer.mock.calls).toEqual([['this'], ['other'], ['never']]);
  });

  it('asks of an organisation in words for one, of a person in words for somebody', () => {
    const doubt = { code: 'other-letters', spans: [], entities: [] } as const;
    const asked = (card: typeof personCard) => {
      const mention = mentionOf(card, { certainty: 'unsure', doubt });
      const fieldset = show(card, { mention, onAnswer: () => undefined }).querySelector('fieldset');
      const answers = [...(fieldset?.querySelectorAll('button') ?? [])].map((answer) => answer.textContent);
      return [fieldset?.getAttribute('aria-label'), ...answers];
    };
    expect(asked(organisationCard)).toEqual([
      '这里指的是哪一家',
      '就是这一家',
      '是同名的别家',
      '本文不标这个名字',
    ]);
    expect(asked(personCard)).toEqual(['这里指的是谁', '就是这一位', '是同名的别人', '本文不标这个名字']);
    expect(asked(eventCard)).toEqual(['这里指的是什么', '就是这个', '是同名的别的', '本文不标这个名字']);
  });

  it('leaves the organisation out where the title as printed holds it', () => {
    const titles = [...show(personCard).querySelectorAll('.hover-card-titles li')];
    expect(titles.map((title) => title.textContent)).toEqual([
      '首席科学家砺石安全实验室',
      '江州网络空间安全协会副理事长',
      '高级研究员砺石安全实验室',
    ]);
  });

  it('opens a source through its owner, not by following the link', () => {
    const onOpenSource = vi.fn();
    const link = show(personCard, { onOpenSource }).querySelector('a');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(onOpenSource).toHaveBeenCalledExactlyOnceWith(personCard.appearances[0]?.source?.url);
  });

  it('walks to the previous and the next mention, and not past the ends', () => {
    const onStep = vi.fn();
    button(show(personCard, { onStep }), '上一处').click();
    button(show(personCard, { onStep }), '下一处').click();
    button(show(personCard, { onStep, index: 0 }), '上一处').click();
    button(show(personCard, { onStep, index: 2 }), '下一处').click();
    expect(onStep.mock.calls).toEqual([[-1], [1]]);
  });

  it('says so where the article names the entity once, and has nowhere to walk', () => {
    const place = show(personCard, { index: 0, count: 1 });
    expect(place.textContent).toContain('本文仅此一处');
    expect(place.querySelector('button[aria-label="下一处"]')).toBeNull();
  });
});
