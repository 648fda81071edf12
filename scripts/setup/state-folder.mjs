// What an installation keeps: .data in the clone, or a reported folder outside when the database's user cannot get there.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPassable } from '../database/cluster-user.mjs';

const OUTSIDE = '/var/lib/noeglen';
// Others may walk through (the database's user must), never look around.
const PASSABLE_ONLY = 0o711;

/**
 * @param {string} root of the clone
 * @param {import('../database/cluster-user.mjs').ClusterUser | undefined} user who runs the database; undefined when nobody else does
 * @param {string} [outside]
 * @returns {{ folder: string, moved: boolean }}
 */
export function stateFolder(root, user, outside = OUTSIDE) {
  const inside = join(root, '.data');
  const moved = !isPassable(root, user);
  const folder = moved ? join(outside, createHash('sha256').update(root).digest('hex').slice(0, 12)) : inside;
  for (const each of moved ? [outside, folder] : [folder]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, PASSABLE_ONLY);
  }
  return { folder, moved };
}
