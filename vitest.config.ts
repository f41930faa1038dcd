import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Some of these fail, the others were not rerun since the last changes below them: see the open issues. */
const unsettled = ['tests/e2e/focus-visit.test.ts', 'tests/e2e/situations/*.test.ts'];

const e2e = {
  // Browsers mostly wait: two files side by side keep two cores busy, and more would only queue.
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], restoreMocks: true },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // No part of `npm test` until each is seen green; `npm run e2e-open` runs them. Settled: its line goes.
          exclude: unsettled,
          ...e2e,
        },
      },
      { test: { name: 'e2e-open', include: unsettled, ...e2e } },
    ],
  },
});
