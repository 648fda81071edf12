import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { PredictedVacancy } from '@/lib/domain/imports/predicted-row';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

/** What a home that a row reported came to, as it was decided. */
export type VacancyGiven = Omit<PredictedVacancy, 'tier'> & {
  readonly id: string;
  /** Null while it waits for an agreement. */
  readonly decided: { readonly versionId: AgreementVersionId; readonly tier: TierId } | null;
};

const GIVEN = `
  SELECT v.id, v.state, v.route, c.name AS counter, v.number, v.unplaced, x.verdict,
    CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('versionId', x.agreement_version_id, 'tier', x.tier) END AS decided
  FROM vacancy v LEFT JOIN decision x ON x.vacancy_id = v.id LEFT JOIN counter c ON c.id = x.counter_id WHERE v.id = ANY ($1::uuid[])`;

export async function readGiven(
  tx: HotTx,
  _scope: Scope,
  ids: readonly string[],
): Promise<readonly VacancyGiven[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<VacancyGiven>({ name: 'import-given', text: GIVEN, values: [ids] });
  return rows;
}
