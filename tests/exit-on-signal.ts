/**
 * Vitest ends its workers by a signal, at which a process is gone without a farewell; by `exit` what is on the disk for
 * tests is removed, and browsers that still run are ended. Runs before every file of tests, and counts once.
 */
if (process.listenerCount('SIGTERM') === 0) process.once('SIGTERM', () => process.exit());
