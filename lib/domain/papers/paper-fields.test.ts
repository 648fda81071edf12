import { describe, expect, test } from 'vitest';
import { criteriaSet } from '@/lib/testing/lettings/households';
import type { ChecklistItem } from '../criteria/checklist';
import type { CriteriaInUse } from '../criteria/criteria-in-use';
import { calendarDate } from '../shared/calendar-date';
import { asId, type UserId } from '../shared/ids';
import { month } from '../shared/month';
import { askedMonths, missingField, paperFields } from './paper-fields';
import { unseenFault } from './viewers';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const inUse: CriteriaInUse = {
  ...{ set: tightened, use: 'REQUIRED', switchedOn: null, reference: tightened.reference },
};

const switchedOn = (...criteria: string[]): CriteriaInUse => ({ ...inUse, switchedOn: criteria });

describe('what has to be known of a paper', () => {
  test.each([
    ['PAYSLIP', [], { issued: false, months: true }],
    ['ANNUAL_TAX', [], { issued: false, months: true }],
    ['BENEFIT_STATEMENT', [], { issued: false, months: true }],
    ['BENEFIT_STATEMENT', [inUse], { issued: true, months: true }],
    ['CRIMINAL_RECORD', [], { issued: true, months: false }],
    ['ENROLMENT_DECLARATION', [inUse], { issued: true, months: false }],
    ['PASSPORT', [inUse], { issued: false, months: false }],
    ['DIPLOMA', [], { issued: false, months: false }],
    ['BENEFIT_STATEMENT', [switchedOn('S2')], { issued: true, months: false }],
    ['BENEFIT_STATEMENT', [switchedOn('S3')], { issued: false, months: true }],
  ] as const)('%s', (kind, criteria, needed) => expect(paperFields(kind, criteria)).toEqual(needed));

  test.each([
    ['nothing needed', { issued: false, months: false }, { issuedOn: null, covers: null }, null],
    ['months first', { issued: true, months: true }, { issuedOn: null, covers: null }, 'months-needed'],
    ['then the day', { issued: true, months: true }, { issuedOn: null, covers: {} }, 'issued-needed'],
    ['both given', { issued: true, months: true }, { issuedOn: '2025-10-01', covers: {} }, null],
  ] as const)('left out: %s', (_title, needed, given, missing) =>
    expect(missingField(needed, given)).toBe(missing),
  );
});

describe('the months that are asked for', () => {
  const assessed = calendarDate('2025-10-06');
  const missing = (...stretches: readonly (readonly string[])[]): readonly ChecklistItem[] =>
    stretches.map((months) => ({
      ...{ member: 'm1', criteria: ['S1'], state: 'MISSING', references: [] },
      ask: {
        kind: 'PAPERS',
        need: {
          state: 'MISSING',
          anyOf: [
            [
              {
                ...{ papers: ['PAYSLIP'], notIssuedBefore: null, from: null, to: null },
                missingMonths: months.map(month),
              },
            ],
          ],
        },
      },
    }));
  const payslip = { memberId: 'm1', kind: 'PAYSLIP' } as const;
  const months = (from: string, to: string) => ({ from: month(from), to: month(to) });

  test.each([
    ['those that are missing', missing(['2025-08', '2025-09']), months('2025-08', '2025-09')],
    [
      'of two stretches the shorter',
      missing(['2025-01', '2025-02'], ['2025-09']),
      months('2025-09', '2025-09'),
    ],
    ['none when all are there', missing([]), null],
    ['before the facts are stated, by the criteria', [], months('2025-07', '2025-09')],
  ] as const)('%s', (_title, items, expected) =>
    expect(askedMonths(payslip, { items, inUse: [inUse], assessed })).toEqual(expected),
  );
  test('while facts are still to be stated, by the criteria too', () => {
    const fact: ChecklistItem = {
      ...{ member: 'm1', criteria: ['S4'], state: 'MISSING', references: [] },
      ask: { kind: 'FACT', fact: 'work' },
    };
    const items = [...missing(['2024-01', '2024-02', '2024-03', '2024-04']), fact];
    expect(askedMonths(payslip, { items, inUse: [inUse], assessed })).toEqual(months('2025-07', '2025-09'));
  });
  test('another member’s are not', () =>
    expect(
      askedMonths({ ...payslip, memberId: 'm2' }, { items: missing(['2025-09']), inUse: [], assessed }),
    ).toBeNull());
  test('none for a paper of no period', () =>
    expect(askedMonths({ ...payslip, kind: 'DIPLOMA' }, { items: [], inUse: [inUse], assessed })).toBeNull());
});

describe('who has opened the files', () => {
  const [officer, colleague] = [asId<UserId>('a'), asId<UserId>('b')];
  const viewers = (...ids: UserId[]) => ids.map((id) => ({ id, name: id }));
  test.each([
    ['the officer', { left: 1, viewers: viewers(officer) }, null, null],
    ['a colleague, and nobody names her', { left: 1, viewers: viewers(colleague) }, null, 'not-viewed'],
    ['a colleague who is named', { left: 1, viewers: viewers(colleague) }, colleague, null],
    [
      'the officer, but a colleague is named',
      { left: 1, viewers: viewers(officer) },
      colleague,
      'colleague-not-viewed',
    ],
    ['nobody', { left: 2, viewers: [] }, null, 'not-viewed'],
    ['nobody, and it is gone', { left: 0, viewers: [] }, null, 'file-gone'],
    ['the officer, before it went', { left: 0, viewers: viewers(officer) }, null, null],
  ] as const)('%s', (_title, seen, lookedBy, fault) =>
    expect(unseenFault(seen, { officer, lookedBy })).toBe(fault),
  );
});
