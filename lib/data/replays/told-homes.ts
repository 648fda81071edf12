import type { Scope } from '@/lib/domain/access/scope';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { ToldHome } from '@/lib/domain/what-if/past';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

/** Where some homes lie, and why each went where it did, as it was told that day. A trial reads it only of those that it shows. */
export const listToldHomes = (
  scope: Scope,
  vacancies: readonly VacancyId[],
): Promise<ReadonlyMap<VacancyId, ToldHome>> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ id: VacancyId; address: string; lead: Bilingual }[]>`
      SELECT c.vacancy_id AS id, v.address, c.verdict -> 'lead' AS lead FROM decision c JOIN vacancy v ON v.id = c.vacancy_id
      WHERE c.vacancy_id = ANY(${[...vacancies]}::uuid[]) AND ${ownRows(scope, 'c')}`;
    return new Map(rows.map(({ id, ...told }) => [id, told]));
  });
