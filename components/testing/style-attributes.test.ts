import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function markupFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => join(folder, file));
}

// The content policy has no 'unsafe-inline': the browser would silently drop them.
test('no markup carries a style attribute', () => {
  const files = [...markupFiles('app'), ...markupFiles('components')];
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => /\sstyle=/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
