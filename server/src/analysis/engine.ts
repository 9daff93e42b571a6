import type { RuleId } from '../../../shared/src/rule-ids';
import type { Settings } from '../../../shared/src/settings';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { formatOfPath } from '../manifests/formats';
import { emptyLists, manifestOf } from '../manifests/lists';
import { readerOf } from '../manifests/registry';
import type { FormatId, Manifest } from '../manifests/types';
import type { Judge } from '../names/create-judge';
import { createJudge } from '../names/create-judge';
import { rulesTurnedOff } from '../policy/severities';
import { findingsOf, type PartMemory } from './findings';
import { notRequirements } from './not-requirements';
import type { Engine, EngineData } from './types';
import { createUnfinished } from './unfinished';

/** The facade over readers, judgement and settings. */
export function createEngine(data: EngineData): Engine {
  const judgeFor = createJudges(data);
  const memory: PartMemory = new WeakMap();
  const ignored = data.ignored ?? new Set<RuleId>();
  return {
    index: data.index,
    privateNames: ownNames(data),
    ignored,
    judge: judgeFor(DEFAULT_SETTINGS),
    analyze({ path, text, format, previous, settings = DEFAULT_SETTINGS }) {
      const known = format ?? formatOfPath(path) ?? 'requirements';
      const read = readerOf(known)?.(text, previous?.manifest) ?? emptyManifest(known);
      const prose = notRequirements(text, read, settings);
      const manifest = prose === undefined ? read : emptyManifest(known);
      const findings = prose ?? findingsOf(text, manifest, judgeFor(settings), settings, memory);
      return { manifest, findings: findings.filter(({ rule }) => !ignored.has(rule)) };
    },
    isUnfinished: createUnfinished(data.index.ranked),
  };
}

/** A cache of public packages lists popular names among its own: those stay the public ones. */
function ownNames({ privateNames, index }: EngineData): ReadonlySet<string> | undefined {
  return privateNames && new Set([...privateNames].filter((name) => index.rank(name) === undefined));
}

/** What is read of a format that is known by name only, and of a text that isn't of its format at all. */
function emptyManifest(format: FormatId): Manifest {
  return manifestOf(format, emptyLists());
}

/** One remembering judge for each set of rules that are turned off; few sets are ever in use. */
function createJudges(data: EngineData): (settings: Settings) => Judge {
  const judges = new Map<string, Judge>();
  const known = new WeakMap<Settings, Judge>();
  const judgeOf = (settings: Settings): Judge => {
    const ignored = new Set<RuleId>([...(data.ignored ?? []), ...rulesTurnedOff(settings)]);
    const key = [...ignored].sort().join();
    let judge = judges.get(key);
    if (judge === undefined) {
      judge = createJudge({ ...data, ignored });
      judges.set(key, judge);
    }
    return judge;
  };
  return (settings) => {
    const judge = known.get(settings) ?? judgeOf(settings);
    known.set(settings, judge);
    return judge;
  };
}
