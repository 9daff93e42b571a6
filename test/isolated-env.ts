import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where nobody's files are. */
const NO_HOME = join(tmpdir(), `lookalike-no-home-${process.pid}`);

const OF_THE_DEVELOPER = /^(?:LOOKALIKE_.*|NETRC|XDG_.*|LOCALAPPDATA|(?:https?|all|no)_proxy)$/i;

/**
 * The environment for a process that is tested: without the developer's home folder, in which there may be a `.netrc` and
 * data that was fetched, and without what else leads to these or to a proxy.
 */
export function isolatedEnv(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_DEVELOPER.test(name));
  return { ...Object.fromEntries(kept), HOME: NO_HOME, USERPROFILE: NO_HOME, ...more };
}
