import { createServer } from 'node:net';
import { isErrno } from './child-process.mjs';
import { SetupError } from './speech.mjs';

const MOST_TRIED = 50;

/**
 * @param {number} port
 * @param {string | undefined} host undefined: every address, as a server without a host listens
 * @returns {Promise<number | undefined>} the port, or undefined when somebody has it
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (isErrno(error, 'EADDRINUSE') || isErrno(error, 'EACCES')) resolve(undefined);
      // A machine without IPv6 cannot answer there either.
      else if (isErrno(error, 'EADDRNOTAVAIL') || isErrno(error, 'EAFNOSUPPORT')) resolve(port);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @param {number} port */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', undefined])
    if ((await listenOnce(port, host)) === undefined) return false;
  return true;
}

/** Any port of this machine that nobody has. */
export async function freePort() {
  const port = await listenOnce(0, '127.0.0.1');
  if (port === undefined) throw new SetupError('This machine has no free network port left.');
  return port;
}

/**
 * The wanted port, or the next one that is free.
 * @param {number} wanted
 */
export async function portOrNext(wanted) {
  for (let port = wanted; port < wanted + MOST_TRIED && port <= 65_535; port += 1)
    if (await isFree(port)) return port;
  throw new SetupError(
    `No port from ${wanted} to ${wanted + MOST_TRIED - 1} is free. Choose another with PORT=….`,
  );
}

/** @param {string | undefined} text */
export function wantedPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SetupError(`PORT must be a number from 1 to 65535, not “${text}”.`);
  return port;
}
