import { expect, test } from 'vitest';
import type { VoidFile } from '@/lib/domain/letting/voids/void-register';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { asId, type DepartmentId, type VacancyId } from '@/lib/domain/shared/ids';
import { labelsOf } from '../slots/act-field';
import { voidFields } from './void-fields';

const FILE: VoidFile = {
  ...{
    vacancyId: asId<VacancyId>('v'),
    departmentId: asId<DepartmentId>('d'),
    availableOn: day('2025-09-16'),
  },
  ...{ municipalityPaysUntil: null, takeoverOn: null, monthlyOre: 600_000, record: null, reference: 'L-1' },
  ...{ address: 'Engen 5', postcode: '8900', city: 'Prøveby', state: 'ORGANISATION', revision: 1 },
  ...{ combined: false, departmentName: '11 Prøveparken', records: [], today: day('2025-10-06') },
};
const t = Object.assign((key: string, values = {}) => `${key} ${Object.values(values).join()}`.trim(), {});
const fieldsOf = (change: Partial<VoidFile>) =>
  voidFields({ ...FILE, ...change }, { t: t as never, say: (text) => text });
const groundsOf = (change: Partial<VoidFile>) =>
  fieldsOf(change).flatMap((field) =>
    field.kind === 'radio' && field.name === 'ground' ? field.choices.map(({ value }) => value) : [],
  );

test('a home that is not let under combined letting is asked nothing about it', () => {
  expect(Object.keys(labelsOf(fieldsOf({})))).toEqual(['ground', 'bearer', 'share']);
  expect(groundsOf({})).not.toContain('COMBINED_LETTING');
});

test('under combined letting what the parties agree stands together, with the last day of twelve months', () => {
  const group = fieldsOf({ combined: true }).find(({ kind }) => kind === 'group');
  if (group?.kind !== 'group') throw new Error('There is a group');
  expect(Object.keys(labelsOf([group]))).toEqual(['bearer', 'share', 'emptyUntil', 'effort']);
  expect(JSON.stringify(group)).toContain('form.emptyHint 2026-09-16');
  expect(groundsOf({ combined: true })).toContain('COMBINED_LETTING');
});

test('the twelve months begin when the municipality pays no more', () => {
  const later = fieldsOf({ combined: true, municipalityPaysUntil: day('2025-12-01') });
  expect(JSON.stringify(later)).toContain('form.emptyHint 2026-12-01');
});
