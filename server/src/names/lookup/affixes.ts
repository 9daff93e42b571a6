/** Words that name the language, the package or its state, and so say nothing of what a package does. */
const WORDS = [
  ...['python', 'python2', 'python3', 'py', 'py2', 'py3', 'pip', 'pypi', 'cpython'],
  ...['lib', 'libs', 'library', 'module', 'modules', 'package', 'pkg', 'dist'],
  ...[
    'api',
    'client',
    'sdk',
    'core',
    'cli',
    'util',
    'utils',
    'tool',
    'tools',
    'toolkit',
    'helper',
    'helpers',
  ],
  ...['wrapper', 'plugin', 'extension', 'ext', 'extra', 'extras', 'installer', 'loader', 'common', 'base'],
  ...[
    'new',
    'old',
    'dev',
    'beta',
    'alpha',
    'stable',
    'latest',
    'nightly',
    'test',
    'tests',
    'demo',
    'official',
  ],
  ...[
    'fast',
    'simple',
    'easy',
    'lite',
    'mini',
    'plus',
    'pro',
    'async',
    'real',
    'safe',
    'secure',
    'fork',
    'fix',
  ],
] as const;

const AFFIX_WORDS: ReadonlySet<string> = new Set(WORDS);

/** Affixes that are written without a separator as well: `pyflask`, `flaskpy`, `libflask`. */
const FUSED = [...AFFIX_WORDS].filter((word) => word.length > 1);

/** The affixes of popular names that people forget or swap: `python-dateutil`, `pyyaml`, `discord-py`. */
const EXPECTED_BEFORE = ['python-', 'py-', 'py', 'lib'];
const EXPECTED_BEHIND = ['-python', '-py', 'py', 'lib'];

/** A core that is shorter stands in too many names to point at one of them. */
const SHORTEST_CORE = 3;

export function isAffix(word: string): boolean {
  return AFFIX_WORDS.has(word) || (word !== '' && /^\d+$/.test(word));
}

/** The name without one affix at its beginning or its end, in each way that leaves a core; never the name itself. */
export function coresOf(name: string): string[] {
  const cores: string[] = [];
  const first = name.indexOf('-');
  if (first !== -1) {
    const last = name.lastIndexOf('-');
    if (isAffix(name.slice(0, first))) cores.push(name.slice(first + 1));
    if (isAffix(name.slice(last + 1))) cores.push(name.slice(0, last));
  }
  for (const affix of FUSED) {
    if (name.startsWith(affix) && name.charAt(affix.length) !== '-') cores.push(name.slice(affix.length));
    if (name.endsWith(affix) && name.charAt(name.length - affix.length - 1) !== '-') {
      cores.push(name.slice(0, name.length - affix.length));
    }
  }
  return cores.filter((core) => core.length >= SHORTEST_CORE);
}

/** The core with each affix that popular names bear. */
export function withExpectedAffixes(core: string): string[] {
  return [...EXPECTED_BEFORE.map((affix) => affix + core), ...EXPECTED_BEHIND.map((affix) => core + affix)];
}
