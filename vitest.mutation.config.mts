import { defineConfig } from 'vitest/config';

/** The tests that the mutants of one place are shown to, as `scripts/mutation.ts` names them. */
const { MUTATION_TESTS = '**/*' } = process.env;

export default defineConfig({
  test: {
    include: [`test/server/names/${MUTATION_TESTS}.test.ts`],
    // What walks the whole index, or a hundred thousand pairs, takes minutes in instrumented code.
    exclude: ['**/{judge.property,real-names,osa.property,shipped}.test.ts'],
    testTimeout: 20_000,
  },
});
