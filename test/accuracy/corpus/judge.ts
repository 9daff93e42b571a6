import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { completeWithReleases } from '../../../server/src/analysis/complete';
import { createEngine } from '../../../server/src/analysis/engine';
import { loadData } from '../../../server/src/analysis/load-data';
import { createReleases, type KnownReleases, knownReleases } from '../../../server/src/analysis/releases';
import { NO_SURROUNDINGS } from '../../../server/src/analysis/surroundings/types';
import type { Engine, Finding } from '../../../server/src/analysis/types';
import { decode } from '../../../server/src/manifests/decode';
import { FORMATS } from '../../../server/src/manifests/registry';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CORPUS = `${ROOT}test/corpus/`;

/** One file of the corpus with what was found in it. */
export interface JudgedFile {
  /** Below `test/corpus`. */
  readonly path: string;
  /** A file that somebody installs from, or one that a tool was tested with. */
  readonly origin: 'real' | 'fixture';
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What the files are judged with. */
export interface Shipped {
  readonly engine: Engine;
  readonly releases: KnownReleases;
}

/** The engine over the data that is shipped, all rules switched on. */
export async function shippedEngine(): Promise<Shipped> {
  const fail = (problem: string): never => {
    throw new Error(problem);
  };
  const read = (name: string) => Promise.resolve(readFileSync(`${ROOT}data/${name}`));
  const { data, problems, readBeside } = await loadData(read);
  problems.forEach(fail);
  return {
    engine: createEngine(data),
    releases: knownReleases(createReleases(data.index, readBeside, fail)),
  };
}

/**
 * Every file of the corpus in a format that is read, judged on its own: the files around it aren't in the corpus. No
 * folder of theirs makes a finding quieter.
 */
export async function judgeCorpus({ engine, releases }: Shipped): Promise<readonly JudgedFile[]> {
  const origins = new Map(rowsOf('SOURCES.csv').map(({ path = '', origin }) => [path, origin]));
  const files: JudgedFile[] = [];
  for (const { path = '', kind } of rowsOf('INDEX.csv')) {
    const format = FORMATS.find(({ id }) => id === kind)?.id;
    if (format === undefined) continue;
    const { text } = decode(readFileSync(CORPUS + path));
    const request = {
      path,
      text,
      analysis: engine.analyze({ path, text, format }),
      surroundings: { ...NO_SURROUNDINGS },
      engine,
      settings: DEFAULT_SETTINGS,
      basis: { today: engine.index.date, trusted: true, own: [] },
    };
    const { findings } = await completeWithReleases(request, releases);
    files.push({ path, origin: origins.get(path) === 'real' ? 'real' : 'fixture', text, findings });
  }
  return files;
}

/** The rows of a table of the corpus by column; its values hold neither commas nor quotes. */
function rowsOf(file: string): readonly Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(CORPUS + file, 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}
