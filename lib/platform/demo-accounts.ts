import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  password: z.string(),
  accounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.string(), place: z.string() })),
});

export type DemoAccounts = z.infer<typeof schema>;

let known: DemoAccounts | undefined;

/** The accounts of a demonstration, from the same file that the seed makes them from. Ask only in a demonstration. */
export async function demoAccounts(): Promise<DemoAccounts> {
  known ??= schema.parse(
    JSON.parse(await readFile(join(process.cwd(), 'prisma/seed/accounts.json'), 'utf8')),
  );
  return known;
}
