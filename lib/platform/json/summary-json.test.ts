import { createHash } from 'node:crypto';
import Ajv from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { summaryFile, summaryFileSchema } from '@/lib/schemas/summaries/summary-file';
import { exampleSummary } from '@/lib/testing/summaries/summaries';
import { summaryChecksum, summaryJson } from './summary-json';

const file = JSON.parse(summaryJson(exampleSummary(), 'skema.json').toString('utf8'));
const validate = new Ajv({ strict: false }).compile(summaryFileSchema());

test('the file is the summary itself, of the published form', () => {
  expect(file.summary).toEqual(exampleSummary());
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(summaryFile.parse(file)).toEqual(file);
});

test.each([
  ['a sign more', { ...file, more: 1 }],
  ['a count that is no whole number', withCell({ kind: 'COUNT', n: 1.5 })],
  ['a cell of no kind', withCell({ kind: 'TEXT', text: 'x' })],
  ['turns as a decimal', withCell({ kind: 'TURNS', turns: '0.5' })],
  ['no checksum', { ...file, checksum: '' }],
])('%s is not of it', (_, wrong) => expect(validate(wrong)).toBe(false));

function withCell(cell: unknown): unknown {
  const copy = structuredClone(file);
  copy.summary.sections[0].tables[0].rows[0].cells[0] = cell;
  return copy;
}

test('the checksum is of the figures, whatever order their keys stand in, and changes with any of them', () => {
  const { sections, ...rest } = exampleSummary();
  expect(summaryChecksum({ sections, ...rest })).toBe(file.checksum);
  expect(summaryChecksum({ ...rest, sections: sections.slice(1) })).not.toBe(file.checksum);
  // As whoever receives it reckons: every key sorted, no blanks.
  const sorted = JSON.stringify(file.summary, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  expect(`sha256:${createHash('sha256').update(sorted).digest('hex')}`).toBe(file.checksum);
});
