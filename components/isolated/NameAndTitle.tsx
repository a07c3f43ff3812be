import { Isolated } from '@/components/isolated/Isolated';

interface NameAndTitleProps {
  readonly name: string;
  /** As printed in the article, or null. */
  readonly title: string | null;
}

/** Somebody who speaks, with the title that the article gives. */
export function NameAndTitle({ name, title }: NameAndTitleProps) {
  return (
    <>
      <Isolated>{name}</Isolated>
      {title !== null && (
        <small>
          <Isolated>{title}</Isolated>
        </small>
      )}
    </>
  );
}
