import { findRound } from '@/lib/data/placements/placement-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { acceptProposals } from '@/lib/usecases/placements/accept-proposals';
import { makeRound } from '@/lib/usecases/placements/make-round';
import { sendRound } from '@/lib/usecases/placements/send-round';
import { signRound } from '@/lib/usecases/placements/sign-round';
import { day, givenDepartment, givenPerson, givenTown, insert, rowsOf, type Town } from '../builders';

/** The managers of both sides, who sign. */
export type Managers = { readonly municipality: UserScope; readonly organisation: UserScope };

export async function givenManagers(town: Town): Promise<Managers> {
  const reach = [town.municipalityId];
  return {
    municipality: await givenPerson('MANAGER', { municipalities: reach, reach }),
    organisation: await givenPerson('MANAGER', { organisations: [town.organisationId], reach }),
  };
}

/** A town with its managers, and a department for each of these shares outside the labour market. */
export async function givenTownToPlace(
  shares: readonly string[],
): Promise<{ readonly town: Town; readonly managers: Managers }> {
  const town = await givenTown();
  const managers = await givenManagers(town);
  for (const share of shares) await givenFigure(await givenDepartment(town), share);
  return { town, managers };
}

/** The share outside the labour market of a department, as published on a day. */
export const givenFigure = (
  departmentId: DepartmentId,
  value: string | null,
  { from = '2024-12-01', kind = 'SBST', persons = null as number | null } = {},
): Promise<void> =>
  insert(
    `INSERT INTO key_figure (municipality_id, organisation_id, department_id, level, name, value, unit, age_from, age_to, valid_from, source,
       source_kind, suppressed, persons)
     SELECT municipality_id, organisation_id, id, 'DEPARTMENT', 'outsideLabourMarket', $2, 'PERCENT', 18, 64, $3, 'prøve', $4, $2::numeric IS NULL, $5
     FROM department WHERE id = $1`,
    [departmentId, value, from, kind, persons],
  );

export const roundTerms = {
  title: 'Indplacering, prøve',
  forum: 'embedsmandsgruppen',
  meetingOn: day('2025-10-08'),
  effectiveOn: day('2025-10-09'),
  ownAssessmentBelow: 100,
};

export async function givenRound(
  manager: UserScope,
  terms: Partial<typeof roundTerms> = {},
): Promise<PlacementRoundId> {
  const [municipalityId] = manager.municipalities;
  if (municipalityId === undefined) throw new Error('Only a municipality makes rounds');
  const made = await makeRound(manager, { ...roundTerms, ...terms, municipalityId });
  if (!made.ok) throw new Error(`No round: ${JSON.stringify(made.error)}`);
  return made.value.roundId;
}

/** The round as this reader sees it. */
export async function fileOfRound(scope: UserScope, id: PlacementRoundId): Promise<RoundFile> {
  const file = await findRound(scope, id);
  if (!file) throw new Error('The round was not found');
  return file;
}

export async function revisionOfRound(id: PlacementRoundId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM placement_round WHERE id = $1', [
    id,
  ]);
  if (row === undefined) throw new Error('There is no such round');
  return row.revision;
}

export async function revisionOfRow(id: PlacementRoundId, department: DepartmentId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>(
    'SELECT revision FROM placement_round_row WHERE round_id = $1 AND department_id = $2',
    [id, department],
  );
  if (row === undefined) throw new Error('The round has no such row');
  return row.revision;
}

/** A round accepted as proposed and sent for signing. */
export async function givenSentRound(
  manager: UserScope,
  terms: Partial<typeof roundTerms> = {},
): Promise<PlacementRoundId> {
  const roundId = await givenRound(manager, terms);
  await acceptProposals(manager, { roundId });
  const sent = await sendRound(manager, { roundId, revision: await revisionOfRound(roundId) });
  if (!sent.ok) throw new Error(`Not sent: ${JSON.stringify(sent.error)}`);
  return roundId;
}

/** Signed by everybody given, in turn. */
export async function givenSignatures(
  roundId: PlacementRoundId,
  signers: readonly UserScope[],
): Promise<void> {
  for (const signer of signers) {
    const signed = await signRound(signer, { roundId, revision: await revisionOfRound(roundId) });
    if (!signed.ok) throw new Error(`Not signed: ${JSON.stringify(signed.error)}`);
  }
}
