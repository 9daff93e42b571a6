import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex, buildReports } from '../../../server/src/names/index/build';
import { LIMITS } from '../../../server/src/refresh/limits';
import { loadInUse } from '../../../server/src/refresh/in-use';
import { type UpdateRequest, updateData } from '../../../server/src/refresh/update';

/** 200 registered names, 120 of them ranked. */
export const NAMES = Array.from({ length: 200 }, (_, i) => `package-${String(i).padStart(3, '0')}`);
export const RANKED = NAMES.slice(0, 120);
export const BAD = ['bad-one', 'bad-two', 'bad-three', 'bad-four'];
export const SHIPPED_DATE = '2026-11-01';
export const NOW = Date.parse('2026-11-25T12:00:00Z');

/** Folders of shipped and of fetched data. */
export function dataFolders() {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-refresh-'));
  const shipped = join(root, 'shipped');
  const folder = join(root, 'user', 'lookalike');
  mkdirSync(shipped);
  const rows = NAMES.map((name, i) => ({
    name,
    version: `1.${i}`,
    month: '2026-10',
    rank: i < RANKED.length ? i + 1 : undefined,
  }));
  const built = buildIndex(rows, SHIPPED_DATE);
  const reported = BAD.map((name, i) => ({ name, id: i === 0 ? '' : `MAL-2025-${i}` }));
  writeFileSync(join(shipped, 'names.bin'), built.names);
  writeFileSync(join(shipped, 'releases.bin'), built.releases);
  writeFileSync(join(shipped, 'malicious.bin'), buildReports(reported, '2026-05-01', () => false).reports);
  return {
    root,
    shipped,
    folder,
    inUse: () => loadInUse(folder, shipped),
    /** The names of the files that are there, with the parts that differ from run to run left out. */
    files: () =>
      readdirSync(folder)
        .map((name) => name.replace(/-[0-9a-f]{8}-\d+\.bin$/, '.bin'))
        .sort(),
    /** Spoils a file of the fetched data. */
    damage: (name: string) => {
      writeFileSync(join(folder, name), 'damaged');
    },
    update: (request: Partial<UpdateRequest>) =>
      updateData({
        folder,
        shipped,
        now: NOW,
        limits: { ...LIMITS, silence: 400, total: 5000 },
        credentialsFor: () => Promise.resolve(undefined),
        signal: new AbortController().signal,
        onReceived: () => undefined,
        ...request,
      }),
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

export type DataFolders = ReturnType<typeof dataFolders>;

export const JSON_INDEX = 'application/vnd.pypi.simple.v1+json';

export function simpleJson(names: readonly string[], serial = 7): string {
  const meta = { 'api-version': '1.1', '_last-serial': serial };
  return JSON.stringify({ meta, projects: names.map((name) => ({ '_last-serial': 1, name })) });
}

export function simpleHtml(names: readonly string[]): string {
  const links = names.map((name) => `    <a href="/simple/${name}/">${name}</a><br/>\n`);
  return `<!DOCTYPE html>\n<html><head><title>Simple index</title></head><body>\n${links.join('')}</body></html>`;
}

export function rankingJson(names: readonly string[], date = '2026-11-02 08:00:00'): string {
  const rows = names.map((project, i) => ({ download_count: 1_000_000 - i, project }));
  return JSON.stringify({ last_update: date, query: {}, rows });
}

/** A record of the public database on a whole package. */
export function osvRecord(name: string, id: string, more: object = {}) {
  return {
    id,
    modified: '2026-11-20T08:00:00Z',
    affected: [
      {
        package: { ecosystem: 'PyPI', name },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }] }],
      },
    ],
    ...more,
  };
}

export type Play = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers each path in its own way, and notes down what it was asked. */
export async function startServer(plays: Readonly<Record<string, Play>>) {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    const play = plays[request.url ?? ''];
    if (play === undefined) response.writeHead(404).end();
    else play(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    source: (path: string) => ({ kind: 'url', url: new URL(`http://127.0.0.1:${port}${path}`) }) as const,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers with a text. */
export function answer(type: string, text: string | Uint8Array, headers: Record<string, string> = {}): Play {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(text);
  };
}
