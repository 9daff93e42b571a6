import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    globalSetup: ['test/cli/build.ts', 'test/protocol/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
