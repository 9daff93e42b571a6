import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/protocol/build.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
