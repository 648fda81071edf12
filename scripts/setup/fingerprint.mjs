import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash of the contents of files and folders, in a fixed order. What does not exist counts as empty.
 * @param {string} root
 * @param {readonly string[]} entries
 * @param {(path: string) => boolean} [counts]
 */
export function fingerprint(root, entries, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of entries.flatMap((entry) => filesUnder(root, entry)).filter(counts)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} entry
 * @returns {string[]}
 */
export function filesUnder(root, entry) {
  const path = join(root, entry);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [entry];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((name) => filesUnder(root, `${entry}/${name}`));
}

/** @param {string} path */
export const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);
