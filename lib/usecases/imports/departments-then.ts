import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import type { HotTx } from '@/lib/data/transaction';
import { readSituations } from '@/lib/data/vacancies/facts';
import { type Situation, versionOn } from '@/lib/data/vacancies/situation';
import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { DatedAgreement } from '@/lib/domain/what-if/past';

/** Departments as they are known to have been, and the agreement that was in force on a day. */
export type DepartmentsThen = {
  readonly situationOf: (id: DepartmentId) => Situation | undefined;
  readonly agreementOn: (id: DepartmentId, day: CalendarDate) => Agreement | null;
  /** Every agreement that it is known to have been under. */
  readonly versionsOf: (id: DepartmentId) => readonly DatedAgreement[];
};

/** Reads what is known of these departments, with every agreement version that a day may ask for. */
export async function departmentsThen(
  tx: HotTx,
  scope: Scope,
  ids: readonly DepartmentId[],
): Promise<DepartmentsThen> {
  const departments = [...new Set(ids)];
  const asked = { departments, homes: [], externalIds: [], keys: [] };
  const situations = departments.length === 0 ? [] : await readSituations(tx, scope, asked);
  const byId = new Map(situations.map((one) => [one.departmentId, one]));
  const versions = [...new Set(situations.flatMap((one) => one.versions.map(({ id }) => id)))];
  const agreements = await readAgreements(tx, scope, versions);
  return {
    situationOf: (id) => byId.get(id),
    versionsOf: (id) =>
      (byId.get(id)?.versions ?? []).flatMap(({ id: version, from, to }) => {
        const agreement = agreements.get(version);
        return agreement ? [{ from, to, agreement }] : [];
      }),
    agreementOn: (id, day) => {
      const version = versionOn(byId.get(id)?.versions ?? [], day);
      return version === null ? null : (agreements.get(version.id) ?? null);
    },
  };
}
