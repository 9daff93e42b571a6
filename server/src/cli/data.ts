import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadData } from '../analysis/load-data';
import { systemMessage } from '../files/system-message';
import type { Host } from './host';

/** Loads the data that judgements stand on; what can't be loaded is told by `problems`, and the rest still works. */
export function loadFrom({ dataFolder }: Host) {
  return loadData(async (name) => {
    try {
      return await readFile(join(dataFolder, name));
    } catch (error) {
      throw new Error(`${join(dataFolder, name)}: ${systemMessage(error)}`, { cause: error });
    }
  });
}
