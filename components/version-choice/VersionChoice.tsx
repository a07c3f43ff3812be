import { i18n } from '#i18n';
import { colourName } from '@/components/colour-names/colour-name';
import type { Colour } from '@/lib/core/records/annotation';
import type { ColourNames } from '@/lib/core/records/settings';

/** What two windows can have written differently. */
export interface Version {
  /** Null where only notes are compared. */
  readonly colour: Colour | null;
  readonly note: string;
}

export interface VersionChoiceProps {
  /** Null where it is in sight already. */
  readonly mine: Version | null;
  /** Null where the other window deleted it. */
  readonly theirs: Version | null;
  readonly colourNames: ColourNames;
  onChoose(version: 'mine' | 'theirs'): void;
  /** Both notes are to be one; null where that is not offered. */
  readonly onBoth: (() => void) | null;
}

/** Two windows changed one annotation: both versions in full, and which of them is to stay. */
export function VersionChoice({ mine, theirs, colourNames, onChoose, onBoth }: VersionChoiceProps) {
  return (
    <section class="version-choice">
      <p role="alert">
        <strong>{i18n.t('version_choice.title')}</strong> {i18n.t('version_choice.text')}
      </p>
      {mine !== null && <Side of="mine" version={mine} names={colourNames} />}
      <Side of="theirs" version={theirs} names={colourNames} />
      <div class="version-keep">
        <Keep which="mine" onKeep={() => onChoose('mine')} />
        <Keep which="theirs" onKeep={() => onChoose('theirs')} />
        {onBoth !== null && <Keep which="both" onKeep={onBoth} />}
      </div>
    </section>
  );
}

interface SideProps {
  readonly of: 'mine' | 'theirs';
  readonly version: Version | null;
  readonly names: ColourNames;
}

function Side({ of, version, names }: SideProps) {
  const name = i18n.t(`version_choice.${of}`);
  return (
    <section class="version" aria-label={name}>
      <p class="version-name">
        {name}
        {version !== null && version.colour !== null && (
          <span class="version-colour highlight-ground" data-colour={version.colour}>
            {colourName(version.colour, names)}
          </span>
        )}
      </p>
      {version === null || version.note === '' ? (
        <p class="version-nothing">{i18n.t(`version_choice.${version === null ? 'deleted' : 'no_note'}`)}</p>
      ) : (
        // A box that can be scrolled and copied from, by keys too.
        <textarea
          class="version-note"
          aria-label={name}
          dir="auto"
          lang="zh-CN"
          readOnly
          value={version.note}
        />
      )}
    </section>
  );
}

interface KeepProps {
  readonly which: 'mine' | 'theirs' | 'both';
  onKeep(): void;
}

function Keep({ which, onKeep }: KeepProps) {
  return (
    <button class="quiet-button" type="button" onClick={onKeep}>
      {i18n.t(`version_choice.keep_${which}`)}
    </button>
  );
}
