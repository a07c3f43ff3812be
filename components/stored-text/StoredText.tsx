import './stored-text.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { showMoment } from '@/components/show-moment';
import { blocksOf, type StoredMark, type TextPiece } from '@/components/stored-text/stored-text-blocks';

export interface StoredTextProps {
  readonly text: string;
  /** When it was stored, in ms since the epoch. */
  readonly saved: number;
  readonly marks: readonly StoredMark[];
  /** The highlight that is scrolled to. */
  readonly current: string | null;
}

/** The text of an article as it was stored, with its highlights in it. */
export function StoredText({ text, saved, marks, current }: StoredTextProps) {
  const place = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(text, marks), [text, marks]);
  useEffect(() => {
    if (current === null) return;
    place.current
      ?.querySelector(`[data-marks~="${CSS.escape(current)}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [current]);
  return (
    <section class="stored-text" aria-label={i18n.t('stored_text.label')} ref={place}>
      <p class="stored-text-saved">{i18n.t('stored_text.saved_at', [showMoment(saved)])}</p>
      <div lang="zh-CN" dir="auto">
        {blocks.map((pieces, index) => (
          <p class="stored-text-block" key={index}>
            {pieces.map((piece, at) => (
              <Piece key={at} {...piece} current={current} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

function Piece({ text, marks, current }: TextPiece & Pick<StoredTextProps, 'current'>) {
  const top = marks.at(-1);
  if (top === undefined) return text;
  return (
    <mark
      class="stored-text-mark highlight-ground"
      data-colour={top.colour}
      data-note={top.hasNote}
      data-marks={marks.map(({ id }) => id).join(' ')}
      data-current={marks.some(({ id }) => id === current)}
    >
      {text}
    </mark>
  );
}
