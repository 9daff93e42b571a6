import { hasScriptBlock } from '../../../../shared/src/script-block';
import { DECIDING_FILES } from '../../analysis/discovery/select';
import type { FileSearch } from '../../analysis/discovery/file-search';
import { createIncludeGraph } from '../../analysis/includes/graph';
import { approvalKey } from '../../analysis/policy/unused';
import { uriBelow } from '../workspace-paths';
import type { JudgeFileParts } from './judge-file';
import { judgeFile } from './judge-file';

/** Python files that are looked into. In a larger project nobody can tell what its scripts need. */
const MOST_FILES = 5000;

/** Bytes of the largest of them that is read, and where its block has to begin. */
const LARGEST = 1 << 20;
const BEGINNING = 1 << 14;

/** What the scripts of a folder need. A scan doesn't look for them: each Python file has to be read. */
export interface ScriptUses {
  /** The approvals that any script needs, by their keys; `undefined` where nobody can tell. */
  of(folder: string): Promise<ReadonlySet<string> | undefined>;
  /** To be called when a Python file has changed or come. */
  changed(folder: string, path: string): void;
  /** Looks for scripts again when next asked. */
  forget(): void;
}

export function createScriptUses(parts: JudgeFileParts, search: FileSearch | undefined): ScriptUses {
  const found = new Map<string, Promise<Set<string> | undefined>>();

  async function find(folder: string): Promise<Set<string> | undefined> {
    const access = parts.access(folder);
    if (search === undefined || access === undefined) return undefined;
    const { paths, complete } = await search({
      folder,
      globs: ['**/*.[pP][yY]', ...DECIDING_FILES],
      isWanted: (path) => /\.py$/i.test(path),
      most: MOST_FILES,
      turn: () => parts.pacer.turn(),
      isCancelled: () => false,
    });
    if (!complete) return undefined;
    const scripts = new Set<string>();
    for (const path of paths) {
      await parts.pacer.turn();
      const read = await access.read(path, LARGEST);
      if (read.kind === 'text' && hasScriptBlock(read.text.slice(0, BEGINNING))) scripts.add(path);
    }
    return scripts;
  }

  return {
    async of(folder) {
      let scripts = found.get(folder);
      if (scripts === undefined) found.set(folder, (scripts = find(folder)));
      const paths = await scripts;
      const access = parts.access(folder);
      if (paths === undefined || access === undefined) return undefined;
      const graph = createIncludeGraph(access);
      const uses = new Set<string>();
      for (const path of paths) {
        const judged = await judgeFile(parts, { uri: uriBelow(folder, path), folder, path }, 'script', graph);
        if (judged.kind === 'unread') return undefined;
        if (judged.kind === 'judged') for (const allow of judged.analysis.used) uses.add(approvalKey(allow));
      }
      return uses;
    },
    changed(folder, path) {
      void found.get(folder)?.then((scripts) => scripts?.add(path));
    },
    forget: () => {
      found.clear();
    },
  };
}
