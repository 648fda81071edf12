import { expect, test } from 'vitest';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { STATEMENT_ERROR_TEXTS } from './known-texts';

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
