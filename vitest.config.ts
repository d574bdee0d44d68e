// How the tests run: mirrors of the rooms under test/, in Vietnamese time, no globals.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    testTimeout: 20_000,
  },
})
