import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rowsOf } from '@/lib/testing/builders';
import { prismaModels } from '@/scripts/database/prisma-models.mjs';

const models = fileURLToPath(new URL('./models', import.meta.url));

/** Formatting aligns the columns of a model; what it says is the same. */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');

test('the models say what the migrations made, table by table', async () => {
  const wanted = await prismaModels(process.env.DATABASE_OWNER_URL ?? '');
  expect([...wanted.keys()].sort()).toEqual(readdirSync(models).sort());
  for (const [file, text] of wanted) {
    expect(lines(readFileSync(`${models}/${file}`, 'utf8')), file).toEqual(lines(text));
  }
});

test('no table is without a model', async () => {
  const tables = await rowsOf<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname <> '_prisma_migrations'`,
  );
  const described = readdirSync(models).flatMap((file) => {
    const text = readFileSync(`${models}/${file}`, 'utf8');
    return [...text.matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name);
  });
  expect(described.sort()).toEqual(tables.map(({ name }) => name).sort());
});
