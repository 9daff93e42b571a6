import { dirname, resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { mergeFindings } from '../analysis/merge-findings';
import type { PolicyBasis } from '../analysis/policy/basis';
import { policyFor } from '../analysis/policy/basis';
import { policyFindings } from '../analysis/policy/own-findings';
import { isPolicyPath } from '../analysis/policy/policy-paths';
import type { PolicyText } from '../analysis/policy/read';
import { approvalKey, unusedAllows } from '../analysis/policy/unused';
import type { DocumentAnalysis } from '../analysis/types';
import { decode } from '../manifests/decode';
import { readPolicyFile } from '../manifests/policy';
import { dayOf } from '../policy/dates';
import type { Allow } from '../policy/types';
import type { CheckCommand } from './commands';
import { isBelow, readBounded } from './files';
import type { TextInput } from './inputs';
import type { Place } from './surroundings';

/** A text with its analysis. `path` is the one that output shows. */
interface Judged {
  readonly path: string;
  readonly text: string;
  readonly analysis: DocumentAnalysis;
}

/** The policies of one run of `check`. */
export interface Policies {
  readonly basis: PolicyBasis;
  /** To be told which approvals the file at a place needed. */
  use(place: Place | undefined, used: readonly Allow[]): void;
  /**
   * Takes a policy file whose whole folder is checked: which of its approvals nothing needs is known when all else was
   * checked. Answers whether it was taken.
   */
  holdBack(input: TextInput, analysis: DocumentAnalysis): boolean;
  /**
   * The files that were taken, and the policy of the command line where something is wrong with it.
   *
   * @param complete whether every file could be checked: else nobody can tell what is needed
   */
  heldBack(complete: boolean): readonly Judged[];
}

/** Answers a sentence, without its end, where the policy of the command line can't be read. */
export function openPolicies(command: CheckCommand, cwd: string): Policies | string {
  const own = ownPolicy(command, cwd);
  if (typeof own === 'string') return own;
  const { trusted, ignored } = command;
  const basis: PolicyBasis = {
    today: dayOf(Date.now()),
    trusted,
    own: own === undefined ? [] : [own],
  };
  const settings = DEFAULT_SETTINGS;
  const ownPath = command.config === undefined ? undefined : resolve(cwd, command.config);
  const folders = command.paths.map((path) => resolve(cwd, path));
  const used = new Map<string, Set<string>>();
  const held: { readonly input: TextInput; readonly place: Place; readonly analysis: DocumentAnalysis }[] =
    [];
  let isOwnShown = false;

  const ownFile = (): readonly Judged[] => {
    if (own === undefined || isOwnShown) return [];
    const found = policyFindings(own, policyFor([], basis, settings), basis.today, settings, basis);
    const findings = found.filter(({ rule }) => !ignored.has(rule));
    if (findings.length === 0) return [];
    return [{ path: own.path, text: own.text, analysis: { manifest: readPolicyFile(own.text), findings } }];
  };

  return {
    basis,
    use(place, allows) {
      if (place === undefined) return;
      const here = used.get(place.root) ?? new Set();
      for (const allow of allows) here.add(approvalKey(allow));
      used.set(place.root, here);
    },
    holdBack(input, analysis) {
      const { place } = input;
      if (place === undefined) return false;
      const absolute = resolve(place.root, place.path);
      if (absolute === ownPath) isOwnShown = true;
      if (!trusted || command.diff !== undefined || !isPolicyPath(place.path)) return false;
      // Only approvals can be unused; all other files keep their place in the output.
      if (!/\ballow\b/.test(input.text)) return false;
      const folder = dirname(absolute);
      if (!folders.some((named) => named === folder || isBelow(named, folder))) return false;
      held.push({ input, place, analysis });
      return true;
    },
    heldBack: (complete) => [
      ...ownFile(),
      ...held.map(({ input: { path, text }, place, analysis }) => {
        const isUnused = (key: string) => used.get(place.root)?.has(key) !== true;
        const request = { path: place.path, text, settings, today: basis.today, isUnused, ignored };
        const unused = complete ? unusedAllows(request) : [];
        return { path, text, analysis: { ...analysis, findings: mergeFindings(analysis.findings, unused) } };
      }),
    ],
  };
}

function ownPolicy({ config }: CheckCommand, cwd: string): PolicyText | string | undefined {
  if (config === undefined) return undefined;
  const bytes = readBounded(resolve(cwd, config));
  if (typeof bytes === 'string') return `${config}: ${bytes}`;
  const { text, binary } = decode(bytes);
  if (binary) return `${config}: not a text file`;
  return { path: config.replaceAll('\\', '/'), text, origin: 'user' };
}
