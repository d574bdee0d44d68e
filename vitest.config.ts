// How the tests run: mirrors of the rooms under test/, in Vietnamese time, no globals.
import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts written. */
const report = process.env.TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    // Some start processes and write to the disk for certain; a busy machine takes its time.
    testTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
