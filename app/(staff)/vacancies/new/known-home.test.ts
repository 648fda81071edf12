import { expect, test, vi } from 'vitest';
import { homeValues } from '@/components/vacancies/form/home-values';
import { emptyFormState } from '@/lib/schemas/form-state';
import { aKey, aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { aForm, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { reportVacancyAction } from './actions';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const send = (fields: Readonly<Record<string, string>>) => reportVacancyAction(emptyFormState, aForm(fields));

test('the form that names a known home comes back with what differs, all that was typed, and takes the answer', async () => {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const { home } = aReport(departmentId);
  await reported(town.officer, aReport(departmentId, { home }));
  openBrowser('/vacancies/new');
  await signInAs(town.officer);
  const typed = {
    ...homeValues(home),
    ...{ departmentId, idempotencyKey: aKey(), occasion: 'RELET', reportedOn: '2025-10-06' },
    ...{ availableOn: '2026-01-01', street: 'Fejlvej', deposit: '', choiceReason: 'Den nye lejer fortrød' },
  };
  const { question, values, fieldErrors } = await send(typed);
  expect(question?.differences).toEqual([{ field: 'street', recorded: home.street, sent: 'Fejlvej' }]);
  expect(values).toEqual(typed);
  expect(fieldErrors).toEqual({
    registerHolds: [expect.stringContaining(`Lejemålet ${home.unitNumber} kendes allerede, og én oplysning`)],
  });
  const answered = { ...typed, registerHolds: 'REGISTER', registerMark: question?.mark ?? '' };
  expect(await redirectOf(send(answered))).toMatch(/^\/vacancies\//);
  const stock = await rowsOf('SELECT street, deposit_ore AS deposit FROM dwelling WHERE unit_number = $1', [
    home.unitNumber,
  ]);
  expect(stock).toEqual([{ street: home.street, deposit: home.depositOre }]);
});
