import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../shared/src/rule-ids';
import { lookalike, ROOT, temporaryFolder, type Folder } from './run';
import { schemaErrors } from './sarif-schema';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly Readonly<Record<'kind' | 'status' | 'justification', string>>[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly insertedContent?: { readonly text: string } }[];
    }[];
  }[];
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
    readonly invocations: readonly Readonly<Record<string, unknown>>[];
  }[];
}

function sarif(args: readonly string[], cwd = folder.path, input = '') {
  const { status, stdout } = lookalike(['check', ...args, '--format', 'sarif'], { cwd, input });
  const log = JSON.parse(stdout) as Log;
  const run = log.runs[0];
  if (run === undefined) throw new Error('no run');
  return { status, stdout, log, run, results: run.results };
}

const prints = (results: readonly Result[]) =>
  results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());

describe('check --format sarif is valid by the schema', () => {
  test('which refuses a wrong log', () => {
    expect(schemaErrors({ version: '2.1.0' })).toEqual([" should have required property 'runs'"]);
    expect(schemaErrors({ version: '2.1.0', runs: [{}] })).toEqual([
      ".runs[0] should have required property 'tool'",
    ]);
    const location = { artifactLocation: { uri: 'not a uri' }, region: { startLine: 0 } };
    const results = [{ message: { text: '' }, locations: [{ physicalLocation: location }] }];
    const wrong = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results }] };
    expect(schemaErrors(wrong).join('\n')).toMatch(/uri should match format[^]*startLine should be >= 1/);
  });

  test.each([['examples'], ['test/corpus']])('over %s, and two runs write the same', (path) => {
    const first = sarif([path], ROOT);
    expect(schemaErrors(first.log)).toEqual([]);
    expect(sarif([path], ROOT).stdout).toBe(first.stdout);
    const all = prints(first.results);
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
    process.stdout.write(`sarif over ${path}: ${all.length} results, valid, no two fingerprints alike\n`);
  });

  test('over nothing, and over a file that is not text', () => {
    const nothing = sarif([]);
    expect(schemaErrors(nothing.log)).toEqual([]);
    expect(nothing).toMatchObject({ status: 0, results: [] });
    expect(nothing.run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    folder.put({ 'requirements.txt': Buffer.from([0, 1, 2, 0]) });
    const unread = sarif([]);
    expect(schemaErrors(unread.log)).toEqual([]);
    expect(unread.status).toBe(2);
    expect(unread.run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'Not read: not a text file.' } }],
      },
    ]);
  });
});

describe('what is suppressed', () => {
  const plain = {
    'requirements.txt': 'dajngo\nnumppy\nflaskk\nscipyy\n',
    'vendor/requirements.txt': 'djngo\n',
  };
  const comment = 'numppy  # lookalike: ignore[name.typo] -- a test';
  const suppressed = {
    'requirements.txt': `# moved\n\ndajngo\n${comment}\n\nflaskk\nscipyy\n`,
    'vendor/requirements.txt': plain['vendor/requirements.txt'],
    'lookalike.toml':
      'ignore-files = ["vendor/**"]\n[[allow]]\nname = "dajngo"\nrules = ["name.typo"]\nreason = "our fork"\n',
    'own/policy.toml': '[[allow]]\nname = "flaskk"\nrules = ["name.typo"]\nreason = "mine"\n',
    'known.json': JSON.stringify({
      schema: 1,
      findings: [{ path: 'requirements.txt', rule: 'name.typo', name: 'scipyy', count: 1 }],
    }),
  };
  const args = ['requirements.txt', 'vendor', '--config', 'own/policy.toml', '--baseline', 'known.json'];

  test('is a valid log, says by which kind, and keeps its fingerprints', () => {
    folder.put(plain);
    const before = sarif(['requirements.txt', 'vendor']);
    expect(before.results.map(({ suppressions }) => suppressions)).toEqual([[], [], [], [], []]);
    folder.put(suppressed);
    const { status, stdout, log, results } = sarif(args);
    expect(schemaErrors(log)).toEqual([]);
    expect(status).toBe(0);
    expect(
      results.map(({ suppressions }) =>
        suppressions
          .map(({ kind, status: state, justification }) => `${kind} ${state}: ${justification}`)
          .join(),
      ),
    ).toEqual([
      'external accepted: our fork',
      'inSource accepted: a test',
      'external accepted: mine',
      'external accepted: Suppressed by baseline.',
      'external accepted: `ignore-files` of lookalike.toml: vendor/**',
    ]);
    expect(prints(results)).toEqual(prints(before.results));
    expect(sarif(args).stdout).toBe(stdout);
  });
});

describe('a result', () => {
  test('has rule, level, place, message, fingerprint and fix', () => {
    folder.put({ 'sub dir/requirements.txt': '# 🐍\r\n\r\n  cv2==4\r\n' });
    const { status, run, results } = sarif([]);
    expect(status).toBe(1);
    expect(results).toHaveLength(1);
    const [result] = results;
    const artifactLocation = { uri: 'sub%20dir/requirements.txt', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 3, startColumn: 3, endLine: 3, endColumn: 6 };
    expect(result).toMatchObject({
      ruleId: 'name.import-name',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation, region } }],
      suppressions: [],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: 'opencv-python' } }],
            },
          ],
        },
      ],
    });
    expect(result?.message.text).toContain('opencv-python');
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([...RULE_IDS]);
    expect(RULE_IDS[result?.ruleIndex ?? -1]).toBe('name.import-name');
    for (const rule of run.tool.driver.rules) {
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/\.$/) as string },
        help: { text: expect.stringMatching(/\.$/) as string },
        helpUri: expect.stringMatching(/^https:.*#/) as string,
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) as string },
      });
    }
  });

  test('keeps its fingerprint when lines move and other findings come and go', () => {
    folder.put({ 'requirements.txt': 'dajngo\nnumpy\nrqeuests\n-r none.txt\n-r gone.txt\n' });
    const before = sarif([]).results;
    expect(before).toHaveLength(4);
    folder.put({
      'requirements.txt': '# more\n-r gone.txt\nnumpyy\n\nrqeuests>=2\n\n-r none.txt\n  dajngo==4.2\n',
    });
    const after = sarif([]).results;
    expect(after).toHaveLength(5);
    expect(prints(after)).toEqual(expect.arrayContaining(prints(before)));
  });

  test('of a name that stands twice has a fingerprint of its own', () => {
    folder.put({ 'requirements.txt': 'dajngo\ndajngo\nDajngo\n', 'a/requirements.txt': 'dajngo\n' });
    const all = prints(sarif([]).results);
    expect(all).toHaveLength(4);
    expect(new Set(all).size).toBe(4);
  });

  test.each([
    ['with a colon', 'a:b.txt', 'a%3Ab.txt'],
    ['with a per cent sign and letters of other scripts', '%41é日.txt', '%2541%C3%A9%E6%97%A5.txt'],
    ['written in a roundabout way', './x/../y.txt', 'y.txt'],
  ])('a path %s', (_what, name, uri) => {
    const { log, results } = sarif(['-', '--stdin-filename', name], folder.path, 'dajngo\n');
    expect(schemaErrors(log)).toEqual([]);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri,
      uriBaseId: '%SRCROOT%',
    });
  });

  test('outside the current folder has an absolute address', () => {
    const { log, results } = sarif(['-', '--stdin-filename', '../r.txt'], folder.path, 'dajngo\n');
    expect(schemaErrors(log)).toEqual([]);
    const location = results[0]?.locations[0]?.physicalLocation.artifactLocation;
    expect(location?.uri).toMatch(/^file:\/\/\/.*[^.]\/r\.txt$/);
    expect(location?.uriBaseId).toBeUndefined();
  });
});
