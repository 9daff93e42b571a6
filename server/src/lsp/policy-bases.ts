import type { Settings } from '../../../shared/src/settings';
import type { PolicyBasis } from '../analysis/policy/basis';
import type { PolicyText } from '../analysis/policy/read';
import { dayOf } from '../policy/dates';

/** Reads a policy file of the user by its absolute path; `undefined` where that fails. Never rejected. */
export type ReadOwnPolicy = (path: string) => Promise<string | undefined>;

/** Milliseconds after which the user's file is read again when somebody asks: no client tells of its changes. */
const FRESH = 5000;

/** What policies depend on beside the files of the workspace. */
export interface PolicyBases {
  /** What is known by now, the same object until something changes. */
  of(settings: Settings): PolicyBasis;
  trust(trusted: boolean): void;
}

interface OwnFile {
  text: string | undefined;
  readAt: number;
}

/**
 * @param read `undefined` where the server reads no files
 * @param now milliseconds since 1970
 * @param onChange told when the bases have changed
 */
export function createPolicyBases(
  trusted: boolean,
  read: ReadOwnPolicy | undefined,
  now: () => number,
  onChange: () => void,
): PolicyBases {
  const files = new Map<string, OwnFile>();
  let bases = new Map<string, PolicyBasis>();
  let isTrusted = trusted;

  function forget(): void {
    bases = new Map();
    onChange();
  }

  function ownText(path: string): string | undefined {
    if (path === '' || read === undefined) return undefined;
    const file = files.get(path) ?? { text: undefined, readAt: -Infinity };
    files.set(path, file);
    if (now() - file.readAt > FRESH) {
      file.readAt = now();
      void read(path).then((text) => {
        if (text === file.text) return;
        file.text = text;
        forget();
      });
    }
    return file.text;
  }

  return {
    of({ policyFile }) {
      const text = ownText(policyFile);
      const today = dayOf(now());
      const before = bases.get(policyFile);
      if (before?.today === today) return before;
      const own: readonly PolicyText[] =
        text === undefined ? [] : [{ path: policyFile, text, origin: 'user' }];
      const basis = { today, trusted: isTrusted, own };
      bases.set(policyFile, basis);
      return basis;
    },
    trust(value) {
      if (value === isTrusted) return;
      isTrusted = value;
      forget();
    },
  };
}
