import tseslint from 'typescript-eslint';

/** Which folders below `server/src` a folder may import, beside `shared` and itself. */
const layers = {
  manifests: [],
  names: [],
  rules: [],
  policy: [],
  sources: ['manifests', 'names', 'rules'],
  analysis: ['manifests', 'names', 'sources', 'policy', 'rules'],
  files: ['manifests', 'analysis'],
  refresh: ['names', 'files'],
  output: ['manifests', 'names', 'rules', 'analysis'],
  lsp: ['manifests', 'names', 'sources', 'policy', 'rules', 'analysis', 'output'],
  mcp: ['manifests', 'names', 'policy', 'analysis', 'output'],
  cli: ['manifests', 'names', 'sources', 'policy', 'rules', 'analysis', 'output', 'files', 'refresh'],
};

const engineFolders = ['manifests', 'names', 'rules', 'policy', 'sources', 'analysis', 'output', 'mcp'];

/** These know that they run in Node. */
const nodeFolders = ['cli', 'files', 'refresh'];

const nodeOnly = {
  regex: '^(node:|fs$|path$|os$|crypto$|util$|child_process$|zlib$|url$|stream$|worker_threads$)',
  message: 'The engine runs in a browser worker as well: no Node built-ins here.',
};

const editorOnly = {
  regex: '^vscode',
  message: 'The engine does not know of editors: only lsp, the client and the entry points do.',
};

function layerRule([folder, allowed]) {
  const forbidden = Object.keys(layers).filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `(^|/)\\.\\./(?:\\.\\./)*(${forbidden.join('|')})(/|$)`,
      message: `server/src/${folder} may import: ${['shared', ...allowed].join(', ')}.`,
    },
  ];
  if (!nodeFolders.includes(folder)) patterns.push(nodeOnly);
  if (engineFolders.includes(folder)) patterns.push(editorOnly);
  return {
    files: [`server/src/${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  {
    ignores: ['dist/', '.cache/', 'coverage/', 'test-results/', 'node_modules/', 'test/corpus/', 'examples/'],
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'eqeqeq': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['shared/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [nodeOnly, editorOnly, { regex: '^\\.\\./', message: 'shared imports nothing.' }] },
      ],
    },
  },
  ...Object.entries(layers).map(layerRule),
  {
    files: [
      'server/src/{manifests,names,rules,policy,sources,analysis,output}/**/*.ts',
      'shared/src/**/*.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        '__dirname',
        'self',
        'window',
        'fetch',
      ],
    },
  },
  {
    files: [
      'scripts/**/*.ts',
      'test/bench/**/*.ts',
      'test/accuracy/**/*.ts',
      'test/editor/**/*.ts',
      'server/src/cli.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
