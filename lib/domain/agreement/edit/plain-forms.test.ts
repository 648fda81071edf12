import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { rungName } from '../../allocation/explain-step';
import { EDIT_PARTS } from './draft';
import { documentJson } from './edit-part';
import { partEditor } from './parts';

const forms = EDIT_PARTS.filter((part) => part !== 'CRITERION').map((part) => {
  const editor = partEditor(documentJson(getAgreement('holbaek-2024')), { part });
  return [part, JSON.stringify(editor?.fields)] as const;
});

test.each(forms)('%s has at most one empty row below each list, and its words are plain', (_part, fields) => {
  expect(fields).not.toMatch(/"blank":(?!1\b)/);
  expect(fields).not.toContain('Kendeord');
});

test('the steps that end before anything is shared are called by what they are about', () => {
  expect(rungName('NOT_VACANT').da).toBe('Ikke reelt ledig (bytte, fortsat lejemål, genhusning)');
  expect(rungName('NOT_SHARED').da).toBe('Boligtyper uden for fordelingen');
});
