import { expect, test } from 'vitest';
import type { StoredItem } from '@/lib/domain/criteria/render-evaluation';
import type { ChecklistRow } from '@/lib/domain/letting/finding/checklist-rows';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import { asId } from '@/lib/domain/shared/ids';
import { renderText } from '../testing/render-html';
import { ChecklistCard } from './checklist-card';

const PAPER: Omit<PaperRow, 'id' | 'verdict'> = {
  ...{ memberId: asId('m1'), offerId: null, offerState: null, kind: 'PAYSLIP', way: 'UPLOADED' },
  ...{ refusal: null, issuedOn: null, covers: null, receivedAt: new Date('2025-10-06T08:00Z') },
  ...{ receivedFrom: 'APPLICANT', seenOn: null, seenBy: null, lookedBy: null, revision: 1, files: [] },
};

const row = (text: string, state: StoredItem['state'], verdict?: 'UNSEEN'): ChecklistRow => ({
  item: { member: 'm1', criteria: [], references: [], kind: 'PAPERS', state, text: { da: text, en: text } },
  papers: verdict ? [{ ...PAPER, id: asId(text), verdict }] : [],
});

const card = (rows: readonly ChecklistRow[]) =>
  renderText(
    <ChecklistCard {...{ rows, labels: { m1: 'Ansøger' }, outcome: 'NOT_DOCUMENTED', stateAt: null }} />,
  );

test('what is missing and what waits for the officer are counted apart', () => {
  const missing = [row('a', 'MISSING'), row('b', 'MISSING')];
  const toLookAt = [row('c', 'MISSING', 'UNSEEN'), row('d', 'AWAITS_REVIEW'), row('e', 'MISSING', 'UNSEEN')];
  const done = [row('f', 'FULFILLED')];
  expect(card([...missing, ...toLookAt, ...done])).toContain('2 mangler, 3 at se på');
  expect(card([...missing, ...done])).toMatch(/2 mangler(?!,)/);
  expect(card([...toLookAt, ...done])).not.toMatch(/\d mangler/);
  expect(card(done)).not.toContain('at se på');
});
