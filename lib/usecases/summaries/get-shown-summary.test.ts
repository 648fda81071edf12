import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DwellingType } from '@/lib/domain/agreement/vocabulary';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  insert,
  type Town,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { getShownSummary } from './get-shown-summary';

const period = { from: day('2024-01-01'), through: day('2024-12-31') };

let town: Town;
let other: OrganisationId;
let council: UserScope;
let board: UserScope;

async function reported(organisationId: OrganisationId, homes: readonly (readonly [DwellingType, number])[]) {
  const { municipalityId } = town;
  const department = await givenDepartment({ organisationId, municipalityId });
  const officer = await givenPerson('LETTING_OFFICER', {
    organisations: [organisationId],
    reach: [municipalityId],
  });
  const reports = homes.flatMap(([dwellingType, n]) =>
    Array.from({ length: n }, () => aReport(department, { home: { dwellingType } })),
  );
  const answer = await reportVacancies(officer, { idempotencyKey: aKey(), reports });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

const shown = (scope: UserScope, organisationId?: OrganisationId) =>
  getShownSummary(
    scope,
    {
      municipalityId: town.municipalityId,
      part: organisationId ? { kind: 'ORGANISATION', id: organisationId } : { kind: 'MUNICIPALITY' },
      period,
    },
    systemScope('what readers of a test are not shown'),
  );

/** Every figure that is shown, by where it stands. */
const figuresOf = (summary: Summary | null): readonly (readonly [string, unknown])[] =>
  (summary ?? expect.unreachable()).sections.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      [...table.rows.map(({ cells }) => cells), table.total ?? []].flatMap((cells, row) =>
        cells.map((cell, at) => [`${table.id} ${row} ${at}`, cell] as const),
      ),
    ),
  );

beforeAll(async () => {
  town = await givenTown();
  const reach = [town.municipalityId];
  other = await givenOrganisation(reach);
  council = await givenPerson('READER', { municipalities: reach, reach });
  board = await givenPerson('READER', { organisations: [town.organisationId], reach });
  await reported(town.organisationId, [
    ['FAMILY', 12],
    ['YOUTH', 9],
  ]);
  await reported(other, [
    ['FAMILY', 11],
    ['YOUTH', 2],
  ]);
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE municipality_id = $1`, [
    town.municipalityId,
  ]);
});

describe('the same page', () => {
  test('shows a reader of the organisation what it shows a reader of the municipality', async () => {
    const figures = figuresOf(await shown(board, town.organisationId));
    expect(figures).toEqual(figuresOf(await shown(council, town.organisationId)));
    expect(figures).toContainEqual(['vacancies-by-type 0 0', { kind: 'HIDDEN' }]);
  });

  test('is what a reader of the organisation sees of the municipality', async () => {
    expect(await shown(board)).toEqual(await shown(board, town.organisationId));
  });

  test('is all that a reader of several organisations sees: not their homes put together', async () => {
    const several = await givenPerson('READER', {
      organisations: [town.organisationId, other],
      reach: [town.municipalityId],
    });
    const first = (await shown(several))?.part;
    expect(first?.kind).toBe('ORGANISATION');
    for (const organisation of [town.organisationId, other])
      expect(figuresOf(await shown(several, organisation))).toEqual(
        figuresOf(await shown(council, organisation)),
      );
  });

  test('of another organisation is none', async () => {
    expect(await shown(board, other)).toBeNull();
  });
});
