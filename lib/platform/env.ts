import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** 32 bytes in base64: seals personal data. */
  DATA_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
});

let read: z.infer<typeof schema> | undefined;

/** The server's settings, checked at first use; a wrong one is named, never its value. */
export function env(): z.infer<typeof schema> {
  if (read) return read;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
    throw new Error(`The server's settings are not complete: ${wrong}. See docs/operations.md.`);
  }
  read = parsed.data;
  return read;
}
