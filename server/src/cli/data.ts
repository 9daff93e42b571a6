import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadData } from '../analysis/load-data';
import { nativeChecksum } from '../files/native-checksum';
import { systemMessage } from '../files/system-message';
import { updatedReader } from '../refresh/store/open';
import type { Stored } from './commands';
import type { Host } from './host';

/**
 * Loads the data that judgements stand on; what can't be loaded is told by `problems`, and the rest still works. Read at
 * one go: a command has nothing else to do, and the promises of Node read in many small steps.
 */
export function loadFrom(
  host: Pick<Host, 'cwd' | 'dataFolder' | 'userFolder'>,
  { dataDir, newNameDays }: Stored,
) {
  // Taking the rest of a host apart would open its streams.
  const { dataFolder } = host;
  const read = (name: string) => {
    try {
      return Promise.resolve(readFileSync(join(dataFolder, name)));
    } catch (error) {
      const message = `${join(dataFolder, name)}: ${systemMessage(error)}`;
      return Promise.reject(new Error(message, { cause: error }));
    }
  };
  const updated = updatedReader(userFolder(host, dataDir), dataFolder);
  return loadData(read, { updated, newNameDays: () => newNameDays, checksum: nativeChecksum });
}

/** The folder of the data that the user has fetched, absolute. */
export function userFolder({ cwd, userFolder: usual }: Pick<Host, 'cwd' | 'userFolder'>, dataDir?: string) {
  return dataDir === undefined ? usual : resolve(cwd, dataDir);
}
