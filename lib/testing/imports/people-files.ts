import type { DeskScope } from '@/lib/domain/access/scope';
import type { PeopleOffice } from '@/lib/domain/imports/places';
import { confirmPeopleFile } from '@/lib/usecases/imports/confirm-people-file';
import { givenSignedIn } from '../administrators';
import { rowsOf, type Town } from '../builders';
import { aFile, type Cells, givenRead, importOnRecord } from './file-imports';

export const INSTALLATION: PeopleOffice = { municipalityId: null, organisationId: null };
export const hallOf = ({ municipalityId }: Town): PeopleOffice => ({ municipalityId, organisationId: null });
export const landlordOf = ({ organisationId }: Town): PeopleOffice => ({
  municipalityId: null,
  organisationId,
});

/** The administrators of a town's two parties. */
export const hallAdministrator = ({ municipalityId }: Town): Promise<DeskScope> =>
  givenSignedIn('SYSTEM_ADMIN', { municipalities: [municipalityId], reach: [municipalityId] });
export const landlordAdministrator = ({ organisationId, municipalityId }: Town): Promise<DeskScope> =>
  givenSignedIn('SYSTEM_ADMIN', { organisations: [organisationId], reach: [municipalityId] });

let drawn = 0;
/** Somebody whom nobody knows yet. */
export const aUserRow = (cells: Cells = {}): Cells => {
  drawn += 1;
  return {
    email: `ny-${drawn}-${process.pid}@eksempel.dk`,
    name: `Ny Kollega ${drawn}`,
    role: 'leder',
    ...cells,
  };
};

/** A file of people that has been read. */
export const readPeople = (scope: DeskScope, office: PeopleOffice, rows: readonly Cells[]): Promise<string> =>
  givenRead(scope, { ...office, kind: 'USERS', bytes: aFile(rows) });

/** The same, confirmed and entered to its end. */
export async function confirmPeople(scope: DeskScope, importId: string): Promise<void> {
  const { revision } = await importOnRecord(scope, importId);
  const done = await confirmPeopleFile(scope, { importId, stamp: String(revision) });
  if (!done.ok) throw new Error(`It was not confirmed: ${done.error.code}`);
  await done.value.entering;
}

/** From the file to what came of it. */
export async function peopleBroughtIn(scope: DeskScope, office: PeopleOffice, rows: readonly Cells[]) {
  const importId = await readPeople(scope, office, rows);
  await confirmPeople(scope, importId);
  return importOnRecord(scope, importId);
}

/** Open invitations of an address, as they stand. */
export const invitationsOf = (email: string) =>
  rowsOf<{ role: string; municipalityId: string | null; organisationId: string | null; name: string }>(
    `SELECT role, municipality_id AS "municipalityId", organisation_id AS "organisationId", name FROM account_link
     WHERE email = $1 AND used_at IS NULL AND withdrawn_at IS NULL ORDER BY role`,
    [email.toLowerCase()],
  );

/** Everything that a file of people may make or touch, counted. */
export async function accessCounted(): Promise<readonly Record<string, unknown>[]> {
  return rowsOf(
    `SELECT (SELECT count(*)::int FROM account_link) AS links, (SELECT count(*)::int FROM membership WHERE ended_at IS NULL) AS roles,
       (SELECT count(*)::int FROM people_event) AS events, (SELECT count(*)::int FROM file_import) AS files,
       (SELECT count(*)::int FROM import_row) AS rows, (SELECT count(*)::int FROM import_row WHERE state = 'ENTERED') AS entered`,
    [],
  );
}
