import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import type { Annotation } from '@/lib/core/records/annotation';
import { watch } from '@/lib/db/watch';

/**
 * The records of annotations that a page shows, by id, as the database has them now.
 * @param is lets those of one kind through that are there
 */
export function useStoredAnnotations<Kind extends Annotation>(
  shown: readonly { readonly id: string }[],
  is: (annotation: Annotation) => annotation is Kind,
): ReadonlyMap<string, Kind> {
  const stored = useSignal<ReadonlyMap<string, Kind>>(new Map());
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
          stored.value = new Map(records.filter(is).map((record) => [record.id, record]));
        },
        (error) => console.error('Pangzhu: annotations', error),
      );
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [ids, is]);
  return stored.value;
}
