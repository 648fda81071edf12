import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The demonstration's accounts as lines to print. They stand in prisma/seed/accounts.json and nowhere else.
 * @param {string} root
 * @returns {string[]}
 */
export function demoAccounts(root) {
  const path = join(root, 'prisma/seed/accounts.json');
  if (!existsSync(path)) return [];
  /** @type {{ password: string, accounts: { email: string, role: string, place: string }[] }} */
  const { password, accounts } = JSON.parse(readFileSync(path, 'utf8'));
  const widths = [
    Math.max(...accounts.map(({ email }) => email.length)),
    Math.max(...accounts.map(({ role }) => role.length)),
  ];
  return [
    `Demonstration accounts, all with the password ${password}`,
    ...accounts.map(
      ({ email, role, place }) =>
        `  ${email.padEnd(widths[0] ?? 0)}  ${role.padEnd(widths[1] ?? 0)}  ${place}`,
    ),
  ];
}
