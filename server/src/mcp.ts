import { homedir } from 'node:os';
import { join } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { NEW_NAME_DAYS } from '../../shared/src/index-settings';
import { createEngine } from './analysis/engine';
import { loadFrom } from './cli/data';
import { createMcpServer } from './mcp/server';
import { userDataFolder } from './refresh/store/folder';

async function main(): Promise<void> {
  const host = {
    cwd: process.cwd(),
    dataFolder: join(__dirname, '..', 'data'),
    userFolder: userDataFolder({ env: process.env, platform: process.platform, home: homedir() }),
  };
  const { data, problems, notices } = await loadFrom(host, {
    dataDir: undefined,
    newNameDays: NEW_NAME_DAYS,
  });
  // Standard output belongs to the protocol.
  for (const message of [...problems, ...notices]) process.stderr.write(`lookalike-mcp: ${message}\n`);
  const engine = createEngine(data);
  serveStdio(() => createMcpServer(engine), {
    onerror: ({ message }) => process.stderr.write(`lookalike-mcp: ${message}\n`),
  });
}

void main();
