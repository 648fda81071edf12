// Runs before each test file of the project "integration": the file gets a database of its own under the server's settings.
import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { createTestDatabase } from './postgres';

const database = await createTestDatabase();
process.env.DATABASE_URL = database.appUrl;
process.env.DATABASE_OWNER_URL = database.ownerUrl;
process.env.DATA_KEY = randomBytes(32).toString('base64');
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url');
process.env.NEXTAUTH_URL = 'http://localhost:3000';
// What a test provokes is no news.
process.env.LOG_LEVEL ??= 'silent';

afterAll(async () => {
  const { closePool } = await import('@/lib/data/connection/pool');
  await closePool();
  await database.drop();
});
