import { expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { documentOf } from './document-of';
import { parseAgreement } from './parse-agreement';
import { turnBasisReading } from './terms';

const read = (turnBasis: unknown) => parseAgreement({ ...holbaek2024, turnBasis });
const { reference } = holbaek2024.turnBasis ?? {};

test('an agreement signed before it could be said is read by the running quarter, and stays as it was', () => {
  for (const older of [read(undefined), read(null)]) {
    if (!older.ok) throw new Error(older.error.message);
    expect(turnBasisReading(older.value)).toBe('RUNNING_QUARTER');
    expect(Object.hasOwn(documentOf(older.value), 'turnBasis')).toBe(false);
  }
});

test('what an agreement says of it is read', () => {
  const said = read({ reading: 'SHARE_AS_A_WHOLE', reference });
  expect(said.ok && turnBasisReading(said.value)).toBe('SHARE_AS_A_WHOLE');
});

test.each([
  [{ reading: 'CALENDAR_YEAR', reference }, 'turnBasis.reading'],
  [{ reading: 'RUNNING_QUARTER' }, 'turnBasis.reference'],
  ['RUNNING_QUARTER', 'turnBasis'],
])('%j is refused with its place', (turnBasis, path) => {
  const answer = read(turnBasis);
  expect(answer.ok ? 'read' : answer.error.path).toContain(path);
});
