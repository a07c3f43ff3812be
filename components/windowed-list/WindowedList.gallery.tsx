import { useSignal } from '@preact/signals';
import type { Gallery } from '@/components/gallery';
import { WindowedList } from '@/components/windowed-list/WindowedList';

interface Props {
  readonly total: number;
  /** How many are there before more are asked for. */
  readonly there: number;
}

function Shown({ total, there }: Props) {
  const count = useSignal(there);
  return (
    <WindowedList
      label="list"
      items={Array.from({ length: count.value }, (_, index) => String(index + 1))}
      total={total}
      rowHeight={28}
      keyOf={(item) => item}
      nameOf={(item) => item}
      row={(item) => <button type="button">{'砺石 '.repeat(1 + (Number(item) % 40)) + item}</button>}
      onMore={() => {
        count.value = Math.min(total, count.value + there);
      }}
    />
  );
}

const show = (total: number, there: number) => () => <Shown total={total} there={there} />;

export default {
  component: 'windowed-list',
  states: { 'three rows': show(3, 3), 'ten thousand rows, a hundred at once': show(10_000, 100) },
} satisfies Gallery;
