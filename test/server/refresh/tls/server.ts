import { readFileSync } from 'node:fs';
import { createServer as createPlainServer, type IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Play } from '../support';

/** The certificate of the servers here, for `NODE_EXTRA_CA_CERTS`; of `localhost` and `mirror.example`. */
export const CERTIFICATE = join(import.meta.dirname, 'certificate.pem');

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server on this machine that speaks TLS. */
export async function startSecureServer(play: Play) {
  const [key, cert] = ['key', 'certificate'].map((name) =>
    readFileSync(join(import.meta.dirname, `${name}.pem`)),
  );
  const asked: IncomingMessage[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request);
    play(request, response);
  });
  const sockets = new Set<Duplex>();
  // Without a listener Node would end such a connection; this one stays open and says nothing.
  server.on('connect', (_request: IncomingMessage, client: Duplex) => {
    sockets.add(client);
    client.on('error', () => undefined);
  });
  const port = await listening(server);
  return {
    port,
    asked,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type ConnectPlay = (
  request: IncomingMessage,
  client: Duplex,
  connectTo: (port: number) => void,
) => void;

/** A proxy that notes down what it is asked and everything that passes through it. */
export async function startProxy(onConnect: ConnectPlay, onPlain?: Play) {
  const asked: string[] = [];
  const passed: Buffer[] = [];
  const sockets = new Set<Duplex>();
  const note = ({ method = '', url = '', headers }: IncomingMessage) => {
    asked.push(`${method} ${url} ${headers['proxy-authorization'] ?? ''}`.trimEnd());
  };
  const server = createPlainServer((request, response) => {
    note(request);
    if (onPlain === undefined) response.writeHead(405).end();
    else onPlain(request, response);
  });
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    note(request);
    sockets.add(client);
    client.on('error', () => undefined);
    onConnect(request, client, (port) => {
      const other = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.on('data', (chunk: Buffer) => passed.push(chunk));
        other.on('data', (chunk: Buffer) => passed.push(chunk));
        other.pipe(client).pipe(other);
      });
      sockets.add(other);
      other.on('error', () => client.destroy());
    });
  });
  const port = await listening(server);
  return {
    port,
    asked,
    passed: () => Buffer.concat(passed).toString('latin1'),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
