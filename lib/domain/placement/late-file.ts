import type { Side } from '../access/role';
import type { Route, TierId } from '../agreement/vocabulary';
import type { StoredVerdict } from '../allocation/render-verdict';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, MunicipalityId, OrganisationId, VacancyId } from '../shared/ids';
import type { VacancyState } from '../vacancy/vacancy-state';
import type { LateOutcome } from './late-settlement';

/** What was entered after the day it takes effect, and by whom. */
export type LateEntryRow = {
  readonly entryId: string;
  readonly kind: 'DESIGNATIONS' | 'PLACEMENT';
  readonly effectiveOn: CalendarDate;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly lateReason: string | null;
  /** Of an official list. */
  readonly source: string | null;
  /** Of a placement: what was decided, where and when. */
  readonly tier: TierId | null;
  readonly forum: string | null;
  readonly decidedOn: CalendarDate | null;
};

export type LateSettlement = {
  readonly outcome: LateOutcome;
  readonly reason: string;
  readonly side: Side;
  readonly by: string;
  readonly at: Date;
  readonly replacementId: VacancyId | null;
  readonly replacementReference: string | null;
};

/** A verdict that late knowledge would have changed. Both explanations are as they were stored. */
export type LateFindingRow = LateEntryRow & {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly address: string;
  readonly reportedOn: CalendarDate;
  readonly number: number | null;
  readonly state: VacancyState;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly departmentClosed: boolean;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly wasRoute: Route;
  readonly wasTier: TierId;
  readonly wouldRoute: Route;
  readonly wouldTier: TierId;
  readonly was: StoredVerdict;
  readonly would: StoredVerdict;
  readonly settlement: LateSettlement | null;
  /** A later entry found the same home: that finding is the one to settle. */
  readonly laterId: string | null;
};

/** Findings of one department by one entry: what a manager looks at together. */
export type LateGroup = { readonly key: string; readonly rows: readonly LateFindingRow[] };

/** By department, and there by what was entered; the homes in the order they were reported. */
export function byDepartmentAndEntry(rows: readonly LateFindingRow[]): readonly LateGroup[] {
  const groups = new Map<string, LateFindingRow[]>();
  for (const row of rows) {
    const key = `${row.departmentId} ${row.entryId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, of]) => ({ key, rows: of }));
}

/** The other party would have had the home: these are looked at one by one. */
export const wouldGoElsewhere = ({ wasRoute, wouldRoute }: LateFindingRow): boolean =>
  wasRoute !== wouldRoute;
