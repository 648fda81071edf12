import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { letConnectionsEnd } from './stopping';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

/** A server with one stream that is open until told, asked by a proxy that keeps its connections. */
async function asked() {
  let stream: ServerResponse | undefined;
  const server: Server = createServer((request, response) => {
    if (request.url === '/stream') {
      response.write('begins');
      stream = response;
    } else response.end('at once');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) =>
      get({ port, host: '127.0.0.1', path, agent }, resolve).on('error', reject),
    );
  undo.push(
    () => agent.destroy(),
    () => server.closeAllConnections(),
  );
  return { server, ask, endStream: () => stream?.end() };
}

const closing = (server: Server) => new Promise<'closed'>((resolve) => server.close(() => resolve('closed')));
const soon = () => new Promise<'open'>((resolve) => setTimeout(() => resolve('open'), 1_000));

test('a server that stops is not held by a connection whose answer ended after it began to', async () => {
  const { server, ask, endStream } = await asked();
  const stream = await ask('/stream');
  const closed = closing(server);
  undo.push(letConnectionsEnd());
  endStream();
  stream.resume();
  expect(await Promise.race([closed, soon()])).toBe('closed');
});

test('whoever is answered while it stops is told that the connection ends', async () => {
  const { ask } = await asked();
  const before = await ask('/');
  before.resume();
  expect(before.headers.connection).toBe('keep-alive');
  undo.push(letConnectionsEnd());
  const after = await ask('/');
  after.resume();
  expect(after.headers.connection).toBe('close');
});
