import { RULE_IDS } from './rule-ids';
import type { SeveritySetting } from './severity';
import { SEVERITIES } from './severity';

/** The section of an editor's configuration that holds the settings: `lookalike.enable`, … */
export const SETTINGS_SECTION = 'lookalike';

/** What a user may set, for one resource. */
export interface Settings {
  /** `lookalike.enable`: whether anything is reported at all. */
  readonly enable: boolean;
  /**
   * `lookalike.severities`: by rule (`name.typo`) or group (`name.*`). A rule that isn't named keeps the severity that
   * the judgement gives it, which depends on how sure it is.
   */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** `lookalike.unknownNames`: whether a name that the index doesn't have, and that is near nothing, is reported. */
  readonly unknownNames: boolean;
  /** `lookalike.files.requirements`: globs of requirement files beside the usual names, relative to the workspace. */
  readonly requirementFiles: readonly string[];
  /** `lookalike.files.exclude`: globs of files that are never judged; they win over everything else. */
  readonly excludedFiles: readonly string[];
  /** `lookalike.typing.idleMilliseconds`: how long a word being typed has to rest before it is judged, 0 to 10,000. */
  readonly idleMilliseconds: number;
  /** `lookalike.allowedNames`: names that are right, whatever they look like. */
  readonly allowedNames: readonly string[];
  /** `lookalike.private.names`: private names and `prefix-*` patterns, beside those of policy files. */
  readonly privateNames: readonly string[];
  /** `lookalike.private.indexes`: addresses of private indexes, beside those of policy files. */
  readonly privateIndexes: readonly string[];
  /** `lookalike.policyFile`: the path of a policy file of the user's own; empty for none. */
  readonly policyFile: string;
  /** `lookalike.scan.onOpen`: whether a workspace that isn't large is scanned as it is opened. */
  readonly scanOnOpen: boolean;
  /** `lookalike.scan.maxFiles`: how many files of a folder a scan reads at most, 1 to 100,000. */
  readonly scanMostFiles: number;
  /** `lookalike.scan.maxFileSize`: the largest file that a scan reads, in KiB, 1 to 16,384. */
  readonly scanLargestKib: number;
  /** `lookalike.index.warnAfterDays`: from which age on the name index is called old, up to 3,650; 0 for never. */
  readonly indexWarnAfterDays: number;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  severities: {},
  unknownNames: true,
  requirementFiles: [],
  excludedFiles: [],
  idleMilliseconds: 400,
  allowedNames: [],
  privateNames: [],
  privateIndexes: [],
  policyFile: '',
  scanOnOpen: false,
  scanMostFiles: 5000,
  scanLargestKib: 1024,
  indexWarnAfterDays: 60,
};

/** What may stand for a key of `lookalike.severities`, in the order of the rules: each group, then each rule. */
export const SEVERITY_KEYS: readonly string[] = [
  ...new Set(RULE_IDS.map((id) => `${id.slice(0, id.indexOf('.'))}.*`)),
  ...RULE_IDS,
];

const MOST_GLOBS = 200;
const MOST_NAMES = 10_000;
const LONGEST_TEXT = 500;

/**
 * Reads the section `lookalike` as an editor hands it over, nested or with dotted keys. Takes any value: what is
 * missing or has the wrong type becomes its default, so that one mistyped setting never turns the others off.
 */
export function parseSettings(value: unknown): Settings {
  const section = recordOf(value);
  const read = (key: string): unknown => lookUp(section, key);
  return {
    enable: booleanOr(read('enable'), DEFAULT_SETTINGS.enable),
    severities: severitiesOf(read('severities')),
    unknownNames: booleanOr(read('unknownNames'), DEFAULT_SETTINGS.unknownNames),
    requirementFiles: listOf(read('files.requirements'), MOST_GLOBS),
    excludedFiles: listOf(read('files.exclude'), MOST_GLOBS),
    idleMilliseconds: wholeOr(read('typing.idleMilliseconds'), DEFAULT_SETTINGS.idleMilliseconds, 0, 10_000),
    allowedNames: listOf(read('allowedNames'), MOST_NAMES),
    privateNames: listOf(read('private.names'), MOST_NAMES),
    privateIndexes: listOf(read('private.indexes'), MOST_NAMES),
    policyFile: textOr(read('policyFile'), DEFAULT_SETTINGS.policyFile),
    scanOnOpen: booleanOr(read('scan.onOpen'), DEFAULT_SETTINGS.scanOnOpen),
    scanMostFiles: wholeOr(read('scan.maxFiles'), DEFAULT_SETTINGS.scanMostFiles, 1, 100_000),
    scanLargestKib: wholeOr(read('scan.maxFileSize'), DEFAULT_SETTINGS.scanLargestKib, 1, 16_384),
    indexWarnAfterDays: wholeOr(read('index.warnAfterDays'), DEFAULT_SETTINGS.indexWarnAfterDays, 0, 3650),
  };
}

/** `a.b` in `{ "a": { "b": 1 } }` or in `{ "a.b": 1 }`: clients do either. */
function lookUp(section: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(section, key)) return section[key];
  const dot = key.indexOf('.');
  if (dot < 0) return undefined;
  const head = key.slice(0, dot);
  return Object.hasOwn(section, head) ? lookUp(recordOf(section[head]), key.slice(dot + 1)) : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function isSeveritySetting(value: unknown): value is SeveritySetting {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}

function severitiesOf(value: unknown): Settings['severities'] {
  const severities: Record<string, SeveritySetting> = {};
  const given = recordOf(value);
  for (const key of SEVERITY_KEYS) {
    const severity = Object.hasOwn(given, key) ? given[key] : undefined;
    if (isSeveritySetting(severity)) severities[key] = severity;
  }
  return severities;
}

/** The usable texts of a list, at most as many as `most`. */
function listOf(value: unknown, most: number): readonly string[] {
  if (!Array.isArray(value)) return [];
  const texts: string[] = [];
  for (const item of value as readonly unknown[]) {
    if (typeof item === 'string' && item !== '' && item.length <= LONGEST_TEXT) texts.push(item);
    if (texts.length === most) break;
  }
  return texts;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The nearest whole number in the range; `otherwise` for what is no number. */
function wholeOr(value: unknown, otherwise: number, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.round(Math.min(Math.max(value, least), most));
}
