// How the tests run: mirrors of the rooms under test/, in Vietnamese time, no globals, files side by side in processes that they share.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts written. */
const report = process.env.TEST_REPORT

/**
 * As many test files at once as there are processors: Vitest leaves one of them to itself, which on two is half of the
 * machine (its own part is 10 of 1,100 seconds). Not more than four: each takes up to 700 MB and starts programs of its
 * own, and a container may be shown more processors than it gets.
 */
const WORKERS = Math.min(4, availableParallelism())

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    maxWorkers: WORKERS,
    // A file takes over the modules that others have loaded: 36 s of imports in all, where each loading its own took 141 s
    // and another 60 s to start processes. Importing does nothing and no module is mocked (test/architecture holds both);
    // whoever leaves the process other than it was fails by the setup file.
    isolate: false,
    // Programs that tests start are compiled once: 0.8 s of the processor each where the loader of sources takes 2.5 s.
    globalSetup: ['test/support/compiled-programs.ts'],
    setupFiles: ['test/support/shared-process.ts'],
    // Some start processes and write to the disk for certain; a busy machine takes its time.
    testTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
