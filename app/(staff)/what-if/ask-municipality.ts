import { listAgreements } from '@/lib/data/agreements/agreements';
import type { UserScope } from '@/lib/domain/access/scope';
import { type AgreementInForce, latestOfEach } from '@/lib/domain/agreement/agreement-in-force';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';

export type AskedMunicipality = {
  readonly today: CalendarDate;
  readonly chosen: AgreementInForce;
  readonly municipalities: readonly AgreementInForce[];
};

/** Which municipality's books the address is about; null where nobody has agreed on anything yet. */
export async function askMunicipality(
  scope: UserScope,
  search: SearchParams,
): Promise<AskedMunicipality | null> {
  const { today, versions } = await listAgreements(scope);
  const municipalities = latestOfEach(versions, today);
  const meant = firstOf(search.municipality);
  const chosen = municipalities.find((row) => row.municipalityId === meant) ?? municipalities[0];
  return chosen === undefined ? null : { today, chosen, municipalities };
}
