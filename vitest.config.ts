import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests share no state, so files need no fresh world each: a third faster.
const unit = { name: 'unit', testTimeout: 60_000, setupFiles: ['tests/seed.ts'], pool: 'threads' as const, isolate: false, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**', 'tests/bench/**'] };
const browser = {
  name: 'browser',
  include: ['tests/browser/**/*.test.ts'],
  globalSetup: ['tests/browser/global-setup.ts'],
  // A slow machine makes a journey slow, not wrong.
  testTimeout: 150_000,
  hookTimeout: 150_000,
  expect: { poll: { timeout: 15_000 } },
  // The journeys share one browser's processor time; side by side they only slow each other down.
  fileParallelism: false,
};

export default defineConfig({
  cacheDir: fileURLToPath(new URL('.cache/vitest', import.meta.url)),
  test: { projects: [{ extends: true, test: unit }, { extends: true, test: browser }] },
});
