import pg from 'pg';

/**
 * @param {{ user: string, password: string, port: number, database: string, host?: string }} parts
 */
export function databaseUrl({ user, password, port, database, host = '127.0.0.1' }) {
  const url = new URL(`postgresql://${host}:${port}/`);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** @param {string} url */
export const userOf = (url) => decodeURIComponent(new URL(url).username);

/**
 * One connection for the length of `use`.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away between two queries must not end the process; the next query tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} name */
export const quoted = (name) => pg.escapeIdentifier(name);

/** @param {string} text */
export const literal = (text) => pg.escapeLiteral(text);
