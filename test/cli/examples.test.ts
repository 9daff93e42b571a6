import { describe, expect, test } from 'vitest';
import { lookalike } from './run';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly dependencies: number;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly name: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
      readonly suggestions: readonly { readonly name: string }[];
    }[];
  }[];
}

/** Each finding as `file:line:column severity rule name -> first suggestion`, and the number of files. */
function findings(path: string) {
  const { status, stdout, stderr } = lookalike(['check', path, '--format', 'json']);
  const { files } = JSON.parse(stdout) as Report;
  const rows = files.flatMap((file) =>
    file.findings.map(({ rule, severity, name, range: { start }, suggestions }) => {
      const place = `${file.path.slice(path.length + 1)}:${start.line + 1}:${start.character + 1}`;
      return `${place} ${severity} ${rule} ${name} -> ${suggestions[0]?.name ?? '-'}`;
    }),
  );
  return { status, stderr, rows, files: files.length };
}

describe('the examples', () => {
  test('shop holds one of each kind of wrong name', () => {
    expect(findings('examples/shop')).toEqual({
      status: 1,
      stderr: '',
      files: 6,
      rows: [
        'constraints.txt:5:1 warning name.typo urlib3 -> urllib3',
        'pyproject.toml:11:6 warning name.combination requests-python3 -> requests',
        'pyproject.toml:18:6 information name.unknown django-invoice-autopilot-pro -> -',
        'requirements/prod.txt:8:1 error name.look-alike rnatplotlib -> matplotlib',
        'requirements/prod.txt:11:1 error name.invisible-character num\u200bpy -> numpy',
        'requirements-dev.txt:9:1 error name.import-name cv2 -> opencv-python',
        'requirements-dev.txt:12:1 information name.preferred sklearn -> scikit-learn',
        'requirements.txt:8:1 error name.typo dajngo -> django',
        'requirements.txt:11:1 error name.non-ascii rеquests -> requests',
        'requirements.txt:14:1 error name.standard-library json -> -',
        'setup.cfg:8:5 error name.typo bbotto3 -> boto3',
        'setup.cfg:14:5 error name.import-name yaml -> pyyaml',
      ],
    });
  });

  test('confusion holds the three tricks of dependency confusion', () => {
    const tricks = ['twin', 'extra-index', 'order'].map((trick) => findings(`examples/confusion/${trick}`));
    expect(tricks).toEqual([
      {
        status: 1,
        stderr: '',
        files: 2,
        rows: ['requirements.txt:4:1 error name.private-collision warehouse-client -> -'],
      },
      {
        status: 0,
        stderr: '',
        files: 2,
        rows: ['requirements.txt:5:1 warning source.ambiguous acme-billing -> -'],
      },
      {
        status: 0,
        stderr: '',
        files: 3,
        rows: [
          'pdm/pyproject.toml:6:6 warning source.ambiguous acme-billing -> -',
          'poetry/pyproject.toml:8:1 warning source.ambiguous acme-billing -> -',
          'uv/pyproject.toml:6:6 warning source.ambiguous acme-billing -> -',
          'uv/pyproject.toml:12:19 warning source.weak-strategy  -> -',
          'uv/pyproject.toml:16:8 information source.index-not-explicit  -> -',
        ],
      },
    ]);
  });

  test('clean holds nothing to report', () => {
    expect(findings('examples/clean')).toEqual({ status: 0, stderr: '', files: 3, rows: [] });
  });
});
