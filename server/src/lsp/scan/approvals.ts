import { approvalsOf, isToGo } from '../../analysis/policy/unused';
import { isPolicyPath } from '../../analysis/policy/policy-paths';
import type { FileSearch } from '../../analysis/discovery/file-search';
import { rulesTurnedOff } from '../../policy/severities';
import type { JudgeFileParts } from './judge-file';
import type { FilePlace, ScannedFile } from './scanned-file';
import { createScriptUses } from './script-uses';

const NONE: ReadonlySet<string> = new Set();

export interface ApprovalsParts extends JudgeFileParts {
  readonly folders: () => readonly string[];
  readonly search: FileSearch | undefined;
}

/** The approvals of the workspace's policies that no file needs, as the last look at all files has shown. */
export interface Approvals {
  /** By their keys; the same object until something changes. */
  unusedIn(folder: string | undefined): ReadonlySet<string>;
  /**
   * To be called when all files are judged. Answers the policy files of which there is something else to say now;
   * `undefined` where there are no approvals.
   *
   * @param complete whether these are all files of the workspace
   */
  look(files: readonly ScannedFile[], complete: boolean): Promise<readonly ScannedFile[]> | undefined;
  /** To be called when a file has changed that isn't one of these. Answers whether what was found may be wrong now. */
  changed(place: FilePlace): boolean;
  /** To be called when files are looked for again. */
  forget(): void;
}

export function createApprovals(parts: ApprovalsParts): Approvals {
  const unused = new Map<string, ReadonlySet<string>>();
  const scripts = createScriptUses(parts, parts.search);

  async function unusedAmong(
    folder: string,
    files: readonly ScannedFile[],
    policies: readonly ScannedFile[],
  ): Promise<ReadonlySet<string>> {
    const [{ engine }, settings] = await Promise.all([parts.loaded(), parts.settings.of(folder)]);
    const basis = parts.basisOf(settings);
    const isInner = parts.folders().some((other) => other !== folder && other.startsWith(`${folder}/`));
    // What the user leaves out or calls private may need an approval where others check the project.
    const hasOwn =
      settings.excludedFiles.length + settings.privateNames.length + settings.privateIndexes.length > 0 ||
      basis.own.length > 0 ||
      (engine.privateNames?.size ?? 0) > 0;
    if (!settings.enable || !basis.trusted || isInner || hasOwn || engine.index.names === 0) return NONE;
    if (files.some(({ result }) => result?.error !== undefined)) return NONE;
    const used = new Set(files.flatMap((file) => file.used));
    const ignored = rulesTurnedOff(settings);
    const vain = policies
      .flatMap(({ approvals }) => approvals)
      .filter(({ key, allow }) => !used.has(key) && isToGo(allow, basis.today, ignored))
      .map(({ key }) => key);
    if (vain.length === 0) return NONE;
    const byScripts = await scripts.of(folder);
    return byScripts === undefined ? NONE : new Set(vain.filter((key) => !byScripts.has(key)));
  }

  return {
    unusedIn: (folder) => (folder === undefined ? undefined : unused.get(folder)) ?? NONE,
    look(files, complete) {
      const policies = files.filter(({ path, approvals }) => approvals.length > 0 && isPolicyPath(path));
      const folders = new Set([...policies.map(({ folder }) => folder), ...unused.keys()]);
      if (folders.size === 0) return undefined;
      const lookAt = async (folder: string): Promise<readonly ScannedFile[]> => {
        const inside = ({ folder: own }: FilePlace) => own === folder;
        const own = policies.filter(inside);
        const next = complete && own.length > 0 ? await unusedAmong(folder, files.filter(inside), own) : NONE;
        if (isSameSet(unused.get(folder) ?? NONE, next)) return [];
        if (next.size === 0) unused.delete(folder);
        else unused.set(folder, next);
        return own;
      };
      return Promise.all([...folders].map(lookAt)).then((changed) => changed.flat());
    },
    changed({ folder, path }) {
      if (!/\.py$/i.test(path)) return false;
      scripts.changed(folder, path);
      return unused.has(folder);
    },
    forget() {
      scripts.forget();
    },
  };
}

/** What is kept of the approvals that a policy file holds. */
export function approvalsIn(path: string, text: string): ScannedFile['approvals'] {
  return isPolicyPath(path) ? approvalsOf({ path, text }) : [];
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
