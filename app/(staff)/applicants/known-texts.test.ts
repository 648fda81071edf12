import { expect, test } from 'vitest';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { RETURN_ERROR_TEXTS, STATEMENT_ERROR_TEXTS } from './known-texts';

const known = { applicantId: asId<ApplicantId>('a-1'), reference: '2025-ABC-123' };

test.each([
  ['already-enrolled', 'cpr'],
  ['external-id-taken', 'externalId'],
] as const)('%s leads to the one who is known, and says nothing but the number', (code, field) => {
  expect(STATEMENT_ERROR_TEXTS[code](known)).toMatchObject({
    ...{ field, values: { reference: '2025-ABC-123' } },
    link: { href: '/applicants/a-1', text: 'applicants.errors.openKnown' },
  });
});

test('where there is no field for the number it is said of the form', () => {
  const told = RETURN_ERROR_TEXTS['already-enrolled'](known);
  expect(told).toMatchObject({ values: { reference: '2025-ABC-123' }, link: { href: '/applicants/a-1' } });
  expect(told).not.toHaveProperty('field');
});
