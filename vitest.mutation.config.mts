import { defineConfig } from 'vitest/config';

/** The tests that mutants of the name judgement are shown to: quick tables, nothing that walks the whole index. */
export default defineConfig({
  test: {
    include: ['test/server/names/**/*.test.ts'],
    exclude: [
      'test/server/names/{judge.property,real-names,create-judge}.test.ts',
      'test/server/names/index/**',
    ],
    // The long comparison with the full matrix takes minutes in instrumented code; the tables speak for it.
    testNamePattern: /^(?!.*random pairs)/,
    testTimeout: 20_000,
  },
});
