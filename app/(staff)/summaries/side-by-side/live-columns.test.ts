import { createTranslator } from 'next-intl';
import { expect, test, vi } from 'vitest';
import { renderText } from '@/components/testing/render-html';
import type { UserScope } from '@/lib/domain/access/scope';
import {
  aKey,
  aReport,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import danish from '@/messages/da.json';
import { liveColumns } from './live-columns';

vi.mock('next-intl/server', () => ({
  getLocale: async () => 'da',
  getMessages: async () => danish,
  getTranslations: async () =>
    createTranslator({ locale: 'da', messages: danish, namespace: 'summaries.beside' }),
}));

test('two organisations are each told that the figures are of their own departments, the municipality has them all', async () => {
  const town = await givenTown();
  const { municipalityId } = town;
  const organisationId = await givenOrganisation([municipalityId]);
  const neighbour = { municipalityId, organisationId };
  const tenants = { organisations: [organisationId], reach: [municipalityId] };
  const officer = await givenPerson('LETTING_OFFICER', tenants);
  const report = async (
    scope: UserScope,
    department: Awaited<ReturnType<typeof givenDepartment>>,
    rents: number[],
  ) =>
    reportVacancies(scope, {
      idempotencyKey: aKey(),
      reports: rents.map((rentOre) => aReport(department, { home: { rentOre } })),
    });
  await report(town.officer, await givenDepartment(town), [279_900, 280_000]);
  await report(officer, await givenDepartment(neighbour), [270_000]);
  const told = async (scope: UserScope) =>
    (await liveColumns(scope)).map(({ cell }) => renderText(cell('rentUnderLimit')));
  expect(await told(town.officer)).toEqual(['1 af 2 kendte boliger, kun jeres egne afdelinger']);
  expect(await told(officer)).toEqual(['1 af 1 kendt bolig, kun jeres egne afdelinger']);
  expect(await told(town.caseworker)).toEqual(['2 af 3 kendte boliger']);
});
