import { readdirSync, readFileSync } from 'node:fs';

const MIB = 1_048_576;
const PAGE = 4_096;

/** What the browser that this process has started takes of the memory now, in MiB: all its processes, as Linux counts them. */
function residentNow(): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // The name stands in parentheses and may hold blanks; the parent is the second field behind it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      parents.set(Number(name), Number(stat?.[1]));
      resident.set(Number(name), Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]) * PAGE);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  const own = [...resident].filter(([pid]) => isOurs(pid));
  return own.reduce((sum, [, bytes]) => sum + bytes, 0) / MIB;
}

/** Looks at the memory twice a second until it is asked for the highest value, in MiB. */
export function watchMemory(): () => number {
  let highest = residentNow();
  const timer = setInterval(() => {
    highest = Math.max(highest, residentNow());
  }, 500);
  return () => {
    clearInterval(timer);
    return Math.max(highest, residentNow());
  };
}
