import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** 32 bytes in base64: seals personal data. */
  DATA_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  /** Where reports are read, a streaming replica for one; the same database when it is missing. */
  REPORTING_DATABASE_URL: z.preprocess((value) => value || undefined, z.string().optional()),
  /** 1: a worker does what recurs, and this web server does not. */
  NOEGLEN_WORKER: z.preprocess((value) => value === '1', z.boolean()),
  /** The mail server, `smtps://user:password@host`; without it, or without a sender, no mail is sent. */
  SMTP_URL: z.preprocess((value) => value || undefined, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess((value) => value || undefined, z.string().min(3).optional()),
  /** Networks of the operator's own that webhooks may reach though they are private, as `10.1.0.0/16 127.0.0.1`. */
  WEBHOOK_ALLOW: z.string().default(''),
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
