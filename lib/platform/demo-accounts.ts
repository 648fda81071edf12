import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  password: z.string(),
  accounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.string(), place: z.string() })),
});

export type DemoAccounts = z.infer<typeof schema>;

let known: DemoAccounts | undefined;

/** The accounts of a demonstration, from the file that its seed makes them from; null where the server runs without it. */
export async function findDemoAccounts(): Promise<DemoAccounts | null> {
  if (known) return known;
  const path = join(process.cwd(), 'prisma/seed/accounts.json');
  if (!existsSync(path)) return null;
  known = schema.parse(JSON.parse(await readFile(path, 'utf8')));
  return known;
}
