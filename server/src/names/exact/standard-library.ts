import { normalizeName } from '../../../../shared/src/normalize';
import data from '../data/standard-library.json';

/** A module that comes with Python, or came with an earlier one. */
export interface StandardModule {
  /** As a program imports it: `os.path`, `cPickle`. */
  readonly module: string;
  /** The module's name in today's Python if it has changed; `''` for one that is gone. */
  readonly now?: string;
  /** Whether it is a package's part (`os.path`) or of the past: then a project may well have the same name. */
  readonly topLevel: boolean;
}

let modules: ReadonlyMap<string, StandardModule> | undefined;

function readModules(): ReadonlyMap<string, StandardModule> {
  const entries = new Map<string, StandardModule>();
  for (const module of data.submodules.split(' '))
    entries.set(normalizeName(module), { module, topLevel: false });
  for (const [module, now] of Object.entries(data.former)) {
    entries.set(normalizeName(module), { module, now, topLevel: false });
  }
  for (const module of data.modules.split(' '))
    entries.set(normalizeName(module), { module, topLevel: true });
  return entries;
}

/** The module of the standard library (Python 2.7 to 3.14) that a PEP 503 normalised name is, if it is one. */
export function standardModule(normalized: string): StandardModule | undefined {
  modules ??= readModules();
  return modules.get(normalized);
}

/** Whether a PEP 503 normalised name is a top-level module of Python 3's standard library (3.11 to 3.14). */
export function isStandardLibrary(normalized: string): boolean {
  return standardModule(normalized)?.topLevel === true;
}
