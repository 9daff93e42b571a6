import { homedir } from 'node:os';
import { join } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { NEW_NAME_DAYS } from '../../shared/src/index-settings';
import { createEngine } from './analysis/engine';
import { createReleases, knownReleases } from './analysis/releases';
import { loadFrom } from './cli/data';
import { createMcpServer } from './mcp/server';
import { userDataFolder } from './refresh/store/folder';

async function main(): Promise<void> {
  const host = {
    cwd: process.cwd(),
    dataFolder: join(__dirname, '..', 'data'),
    userFolder: userDataFolder({ env: process.env, platform: process.platform, home: homedir() }),
  };
  const { data, problems, notices, readBeside } = await loadFrom(host, {
    dataDir: undefined,
    newNameDays: NEW_NAME_DAYS,
  });
  // Standard output belongs to the protocol.
  const complain = (message: string) => process.stderr.write(`lookalike-mcp: ${message}\n`);
  [...problems, ...notices].forEach(complain);
  const engine = createEngine(data);
  const releases = knownReleases(createReleases(data.index, readBeside, complain));
  serveStdio(() => createMcpServer(engine, releases), {
    onerror: ({ message }) => complain(message),
  });
}

void main();
