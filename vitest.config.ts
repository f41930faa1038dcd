import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const inBrowsers = {
  globalSetup: 'tests/e2e/obtain-all.ts',
  // Two files, each in two browsers that mostly wait, keep two cores busy.
  maxWorkers: 2,
  // Files hand on their browsers: see `tests/e2e/driver/shared-browsers.ts`.
  isolate: false,
  // For tests that hang. On a busy machine everything takes three times as long.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          restoreMocks: true,
          setupFiles: ['tests/unit/public-suffix-stand-in.ts'],
          // For tests that hang. Property tests take seconds on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'soak',
          include: ['tests/e2e/**/*.long.test.ts'],
          env: { BACKSOON_SOAK: 'full' },
        },
      },
    ],
  },
});
