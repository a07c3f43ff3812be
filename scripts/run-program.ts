import { spawn } from 'node:child_process';
import type { Ending } from '@/scripts/test-report';

/** Of what a program printed, so much is kept: the end of it. */
const KEPT_CHARACTERS = 20_000;
/** Between asking a program to end and ending it. */
const GRACE_MS = 5_000;

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A program that runs longer is stopped. */
  readonly limitMs: number;
  /** Whether what it prints is shown as it comes. */
  readonly isShown: boolean;
}

/**
 * Runs a program to its end, without a terminal. When its time is up, or this process ends before it, it is
 * stopped with all that it started. Never rejects: a program that cannot be started has ended badly.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env, limitMs, isShown }: RunOptions,
): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const take = (chunk: Buffer): void => {
      output = `${output}${chunk}`.slice(-KEPT_CHARACTERS);
      if (isShown) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);

    const signalGroup = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined || hasEnded) return;
      // Detached, it leads a process group of its own.
      process.kill(-child.pid, signal);
    };
    const stop = (): void => signalGroup('SIGTERM');
    let hasEnded = false;
    const timers = [setTimeout(stop, limitMs), setTimeout(() => signalGroup('SIGKILL'), limitMs + GRACE_MS)];
    process.once('exit', stop);

    const end = (code: number | null): void => {
      hasEnded = true;
      for (const timer of timers) clearTimeout(timer);
      process.off('exit', stop);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(null);
    });
    child.on('close', end);
  });
}
