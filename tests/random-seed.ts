import fc from 'fast-check';

/** `npm test` prints the seed that it puts here; with it a run can be repeated. */
const seed = process.env['FC_SEED'];
/** `npm run soak` takes the full counts. */
const RUNS_IN_A_SOAK = 2_000;

fc.configureGlobal({
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(process.env['SOAK'] === undefined ? {} : { numRuns: RUNS_IN_A_SOAK }),
});
