import type { Scope } from '@/lib/domain/access/scope';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

/** Why each home went where it did, as it was told that day. */
export const listStoredLeads = (
  scope: Scope,
  vacancies: readonly VacancyId[],
): Promise<ReadonlyMap<VacancyId, Bilingual>> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ id: VacancyId; lead: Bilingual }[]>`
      SELECT c.vacancy_id AS id, c.verdict -> 'lead' AS lead FROM decision c
      WHERE c.vacancy_id = ANY(${[...vacancies]}::uuid[]) AND ${ownRows(scope, 'c')}`;
    return new Map(rows.map(({ id, lead }) => [id, lead]));
  });
