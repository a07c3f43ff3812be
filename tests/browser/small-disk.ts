import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile of either browser fits, in MiB; the memory is used only as far as the disk is. */
const SIZE_MIB = 400;

/** Why there is no small disk to be had, or null. */
export const noSmallDisk =
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'only root can mount a file system, and this way to do it is that of Linux';

/** A small file system in memory, to be really full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes, or less where less are left. */
  fill(leave: number): void;
  /** Takes back what filled it. */
  free(): void;
  unmount(): void;
}

export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MIB}m`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(leave) {
      const { bsize } = statfsSync(folder);
      const block = Buffer.alloc(bsize);
      const file = openSync(ballast, 'a');
      const left = () => statfsSync(folder).bavail * bsize;
      while (left() >= leave + bsize) writeSync(file, block);
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    unmount() {
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
