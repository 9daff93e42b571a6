import { defineConfig } from 'vitest/config';

/** The tests that mutants of the name judgement are shown to: quick ones, nothing that walks the whole index. */
export default defineConfig({
  test: {
    include: ['test/server/names/**/*.test.ts'],
    exclude: [
      'test/server/names/{judge.property,real-names}.test.ts',
      'test/server/names/lookup/osa.property.test.ts',
      'test/server/names/index/shipped.test.ts',
    ],
    testTimeout: 20_000,
  },
});
