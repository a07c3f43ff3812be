import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { type Highlight, isLive } from '@/lib/core/records/annotation';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import { watch } from '@/lib/db/watch';

/** The records of the highlights that a page shows, by id, as the database has them now. */
export function useStoredHighlights(shown: readonly ShownHighlight[]): ReadonlyMap<string, Highlight> {
  const stored = useSignal<ReadonlyMap<string, Highlight>>(new Map());
  const ids = shown.map(({ id }) => id).join();
  useEffect(() => {
    let stop: () => void = () => undefined;
    let isOver = false;
    void openReaderData().then((opened) => {
      if (isOver || !opened.ok) return;
      const read = async () =>
        (await opened.value.annotations.bulkGet(ids === '' ? [] : ids.split(','))).flatMap(
          (record) => record ?? [],
        );
      stop = watch(
        read,
        (records) => {
          stored.value = new Map(records.filter(isLive).map((record) => [record.id, record]));
        },
        (error) => console.error('Pangzhu: highlights', error),
      );
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [ids]);
  return stored.value;
}
