import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type RoundRobin = {
  readonly origin: string;
  /** How many requests each server has answered. */
  readonly answered: readonly number[];
  readonly close: () => Promise<void>;
};

/** A test may ask for one of the servers: its place among them. */
export const ONLY_SERVER = 'x-only-server';

/**
 * A proxy as small as can be: each request goes to the next server, what a server says is handed on as it comes, and one that cannot
 * be reached is passed by. It writes whom it speaks for, as a proxy before Nøglen must, and keeps its connections, as proxies do.
 */
export async function openRoundRobin(portsOf: () => readonly number[]): Promise<RoundRobin> {
  const answered: number[] = portsOf().map(() => 0);
  let turn = 0;
  const pass = async (from: IncomingMessage, to: ServerResponse) => {
    const body = await wholeOf(from);
    const ports = portsOf();
    const wanted = from.headers[ONLY_SERVER];
    const first = wanted === undefined ? turn++ : Number(wanted);
    for (let tried = 0; tried < (wanted === undefined ? ports.length : 1); tried += 1) {
      const at = (first + tried) % ports.length;
      const reply = await ask(ports[at] ?? 0, from, body);
      if (reply === null) continue;
      answered[at] = (answered[at] ?? 0) + 1;
      to.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on('error', () => to.destroy());
      reply.pipe(to);
      to.on('close', () => reply.destroy());
      return;
    }
    to.writeHead(502).end();
  };
  const server = createServer((from, to) => void pass(from, to));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function wholeOf(from: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of from) pieces.push(piece);
  return Buffer.concat(pieces);
}

const kept = new Agent({ keepAlive: true });

/** Null when nobody is there. A request that was cut off half-way is not sent again: it may have been done. */
const ask = (port: number, from: IncomingMessage, body: Buffer): Promise<IncomingMessage | null> =>
  new Promise((resolve, reject) => {
    const headers = { ...from.headers, 'x-forwarded-for': from.socket.remoteAddress ?? '' };
    const sent = request({
      host: '127.0.0.1',
      port,
      path: from.url,
      method: from.method,
      headers,
      agent: kept,
    });
    sent.once('response', resolve);
    sent.once('error', (error) => {
      const code = 'code' in error ? error.code : null;
      // On a connection that was kept the other end may have left meanwhile: nothing of this request was read.
      if (code === 'ECONNRESET' && sent.reusedSocket) ask(port, from, body).then(resolve, reject);
      else if (code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
    sent.end(body);
  });
