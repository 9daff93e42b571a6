import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { EditorTest } from './report';

/** What the package has to hold beside its data. VS Code writes the names of the first two in lower case. */
const needed: readonly string[] = [
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'NOTICE',
  'package.json',
  'dist/client-browser.js',
  'dist/client.js',
  'dist/server-browser.js',
  'dist/server.js',
  'docs/images/icon.png',
  ...['', '.de', '.ja', '.zh-cn'].flatMap((language) => [
    `package.nls${language}.json`,
    `l10n/bundle.l10n${language}.json`,
  ]),
  ...['decide', 'fix', 'scan', 'try'].map((step) => `docs/walkthrough/${step}.md`),
];

const data = /^data\/[\w.-]+$/;
const ofTheEditor = new Set(['.vsixmanifest']);

/** The package as it is installed holds the bundles, the data and what a reader needs: no source, test or map file. */
export function contentTest(extensionsFolder: string): EditorTest {
  return {
    name: 'installed package: it holds the bundles, the data and the documents, and nothing else',
    run: async () => {
      const [folder] = (await readdir(extensionsFolder)).filter((name) => name.startsWith('lookalike-dev.'));
      if (folder === undefined) throw new Error(`Nothing is installed in ${extensionsFolder}`);
      const installed = join(extensionsFolder, folder);
      const entries = await readdir(installed, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(installed, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
      const missing = needed.filter((file) => !files.includes(file));
      const others = files.filter(
        (file) => !needed.includes(file) && !data.test(file) && !ofTheEditor.has(file),
      );
      if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}`);
      if (others.length > 0) throw new Error(`Not needed: ${others.join(', ')}`);
    },
  };
}
