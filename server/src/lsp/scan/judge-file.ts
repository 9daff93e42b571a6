import type { Settings } from '../../../../shared/src/settings';
import { completeWithReleases } from '../../analysis/complete';
import { documentFormat } from '../../analysis/document-format';
import type { FileAccess } from '../../analysis/includes/file-access';
import type { Followed } from '../../analysis/includes/follow';
import { followIncludes } from '../../analysis/includes/follow';
import type { IncludeGraph } from '../../analysis/includes/graph';
import type { PolicyBasis } from '../../analysis/policy/basis';
import { lookAround } from '../../analysis/surroundings/look-around';
import type { CompleteAnalysis } from '../../analysis/types';
import type { FormatId, Manifest } from '../../manifests/types';
import type { Loaded } from '../engine-loading';
import type { SettingsSync } from '../settings-sync';
import type { Pacer } from './pacer';
import type { FilePlace } from './scanned-file';

/** What is known of a file that isn't open. */
export type FileJudgement =
  | {
      readonly kind: 'judged';
      readonly text: string;
      readonly analysis: CompleteAnalysis;
      readonly followed: Pick<Followed, 'reached' | 'looked'> | undefined;
    }
  /** It isn't there, or isn't judged by the present settings. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unread'; readonly why: string };

export interface JudgeFileParts {
  readonly loaded: () => Promise<Loaded>;
  readonly settings: SettingsSync;
  readonly basisOf: (settings: Settings) => PolicyBasis;
  /** The files of a folder; `undefined` where they can't be read. */
  readonly access: (folder: string) => FileAccess | undefined;
  readonly pacer: Pacer;
  /** The approvals of a folder's policies that no file needs, by their keys. */
  readonly unusedIn: (folder: string | undefined) => ReadonlySet<string>;
}

/** Judges a file that isn't open as it would be judged if it were. The includes are looked up in the graph. */
export async function judgeFile(
  parts: JudgeFileParts,
  { folder, path }: FilePlace,
  includedAs: FormatId | undefined,
  graph: IncludeGraph,
): Promise<FileJudgement> {
  const access = parts.access(folder);
  if (access === undefined) return { kind: 'unread', why: 'is in a folder that can not be read' };
  // The folder's settings are those of its files, and asking for each file would be thousands of questions.
  const [{ engine, known }, settings] = await Promise.all([parts.loaded(), parts.settings.of(folder)]);
  const read = await access.read(path, settings.scanLargestKib * 1024);
  if (read.kind === 'missing') return { kind: 'gone' };
  if (read.kind === 'outside') return { kind: 'unread', why: 'is a link out of the workspace' };
  if (read.kind === 'unread') return read;
  const { text } = read;
  await parts.pacer.turn();
  const format = documentFormat({ path, text: () => text, settings, includedAs });
  if (format === undefined) return { kind: 'gone' };
  const analysis = engine.analyze({ path, text, format, settings });
  const surroundings = await lookAround({ path, manifest: analysis.manifest, graph });
  const basis = parts.basisOf(settings);
  const unused = parts.unusedIn(folder);
  const where = { path, text, analysis, surroundings, engine, settings, basis, unused };
  const { findings, used } = await completeWithReleases(where, known);
  return { kind: 'judged', text, analysis: { ...analysis, findings, used }, followed: surroundings };
}

/** The includes of a file, followed; `undefined` where it has none that lead to files. */
export async function followedOf(
  path: string,
  manifest: Manifest,
  graph: IncludeGraph,
): Promise<Followed | undefined> {
  if (!manifest.includes.some(({ kind }) => kind !== 'group')) return undefined;
  return followIncludes(path, manifest, graph);
}
