import { join } from 'node:path';

export interface FolderChoice {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * Where the data that a user has fetched lives: `LOOKALIKE_DATA_DIR`, else the place that the system has for such data.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function userDataFolder({ env, platform, home }: FolderChoice): string {
  const chosen = env.LOOKALIKE_DATA_DIR ?? '';
  if (chosen !== '') return chosen;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'lookalike');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'lookalike');
  const data = env.XDG_DATA_HOME ?? '';
  return join(data === '' ? join(home, '.local', 'share') : data, 'lookalike');
}
