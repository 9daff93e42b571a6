import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadData } from '../analysis/load-data';
import { systemMessage } from '../files/system-message';
import type { Host } from './host';

/**
 * Loads the data that judgements stand on; what can't be loaded is told by `problems`, and the rest still works. Read at
 * one go: a command has nothing else to do, and the promises of Node read in many small steps.
 */
export function loadFrom({ dataFolder }: Host) {
  return loadData((name) => {
    try {
      return Promise.resolve(readFileSync(join(dataFolder, name)));
    } catch (error) {
      const message = `${join(dataFolder, name)}: ${systemMessage(error)}`;
      return Promise.reject(new Error(message, { cause: error }));
    }
  });
}
