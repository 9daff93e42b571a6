import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactFinding } from '../../../../server/src/names/exact/exact-finding';
import { distributionOfImport } from '../../../../server/src/names/exact/import-names';
import { preferredName } from '../../../../server/src/names/exact/preferred';
import { isStandardLibrary, standardModule } from '../../../../server/src/names/exact/standard-library';
import type { NameStatus } from '../../../../server/src/names/types';
import { normalizeName } from '../../../../shared/src/normalize';

const modules = readFileSync('test/data/stdlib-modules.txt', 'utf8').split(/\s+/).filter(Boolean);
const importRows = readFileSync('test/data/import-names.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const RANKS: Readonly<Record<string, number>> = {
  'opencv-python': 533,
  'pyyaml': 15,
  'scikit-image': 776,
  'beautifulsoup4': 103,
  'pyjwt': 44,
  'jwt': 2359,
  'python-editor': 2775,
  'editor': 2083,
  'python-box': 1632,
  'squareup': 8493,
  'asyncio': 796,
};

function find(name: string, status: NameStatus): unknown {
  return exactFinding(normalizeName(name), status, (other) => RANKS[other]);
}

describe('standard library', () => {
  it('knows every module of the list', () => {
    expect(modules.length).toBeGreaterThan(200);
    expect(modules.filter((module) => !isStandardLibrary(normalizeName(module)))).toEqual([]);
  });

  it.each(['requests', 'numpy', 'os.path', 'urllib2', 'jsonn', ''])('has no module %j', (name) => {
    expect(isStandardLibrary(normalizeName(name))).toBe(false);
  });

  it.each([
    ['json', 'absent', { severity: 'error', module: 'json' }],
    ['py_compile', 'absent', { severity: 'error', module: 'py_compile' }],
    ['cProfile', 'absent', { severity: 'error', module: 'cProfile' }],
    ['os.path', 'absent', { severity: 'error', module: 'os.path' }],
    ['urllib2', 'absent', { severity: 'error', module: 'urllib2', now: 'urllib.request' }],
    ['StringIO', 'absent', { severity: 'error', module: 'StringIO', now: 'io' }],
    ['sets', 'absent', { severity: 'error', module: 'sets', now: '' }],
    ['json', 'unchecked', { severity: 'warning', module: 'json' }],
    ['json', 'malicious', { severity: 'error', module: 'json' }],
    ['asyncio', 'ranked', { severity: 'information', module: 'asyncio' }],
    ['hmac', 'registered', { severity: 'information', module: 'hmac' }],
  ] as const)('reports %s when it is %s', (name, status, expected) => {
    expect(find(name, status)).toEqual({ kind: 'standard-library', ...expected });
  });

  it.each(['thread', 'http.client', 'repr'])(
    'leaves the project %s alone that shares an old name',
    (name) => {
      expect(standardModule(normalizeName(name))).toBeDefined();
      expect(find(name, 'registered')).toBeUndefined();
    },
  );
});

describe('import names', () => {
  it('knows every pair of the list', () => {
    expect(importRows.length).toBeGreaterThan(280);
    const wrong = importRows.filter(
      ([name = '', distribution]) =>
        distributionOfImport(normalizeName(name))?.distributions[0] !== distribution,
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['cv2', 'absent', 'error', 'opencv-python'],
    ['PIL', 'absent', 'error', 'pillow'],
    ['PIL.Image', 'absent', 'error', 'pillow'],
    ['google.protobuf', 'absent', 'error', 'protobuf'],
    ['_distutils_hack', 'invalid', 'error', 'setuptools'],
    ['yaml', 'unchecked', 'warning', 'pyyaml'],
    ['skimage', 'registered', 'warning', 'scikit-image'],
    ['box', 'registered', 'warning', 'python-box'],
    ['square', 'registered', 'information', 'squareup'],
    ['jwt', 'ranked', 'information', 'pyjwt'],
  ] as const)('reports %s when it is %s', (name, status, severity, distribution) => {
    expect(find(name, status)).toMatchObject({ kind: 'import-name', severity });
    expect(distributionOfImport(normalizeName(name))?.distributions[0]).toBe(distribution);
  });

  it.each([
    ['requests', 'ranked'],
    ['sentence_transformers', 'ranked'],
    ['editor', 'ranked'],
    ['dajngo', 'absent'],
  ] as const)('does not report %s when it is %s', (name, status) => {
    expect(find(name, status)).toBeUndefined();
  });

  it('keeps the other distributions of an import', () => {
    expect(distributionOfImport('cv2')?.distributions).toContain('opencv-python-headless');
  });
});

describe('preferred names', () => {
  it.each([
    ['sklearn', 'scikit-learn'],
    ['bs4', 'beautifulsoup4'],
    ['pytorch', 'torch'],
    ['tensorflow-gpu', 'tensorflow'],
  ])('prefers for %s the name %s', (name, preferred) => {
    expect(preferredName(name)?.names[0]).toBe(preferred);
    expect(find(name, 'ranked')).toMatchObject({ kind: 'preferred', severity: 'information' });
    expect(preferredName(name)?.why).toMatch(/^(?:is|was|stopped) .+\.$/);
  });

  it('is an error for a name that PyPI lacks', () => {
    expect(find('opencv', 'absent')).toMatchObject({ kind: 'preferred', severity: 'error' });
  });
});
