import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { readInstant } from '@/lib/data/clock';
import { readSomeDepartments } from '@/lib/data/late-knowledge/late-departments';
import { insertPlacement } from '@/lib/data/late-knowledge/late-placements';
import { holdDepartments } from '@/lib/data/placements/decision-holds';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { type AgreementInForce, versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { isPlaceableThroughout } from '@/lib/domain/agreement/life/placeable-throughout';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { type LateHome, lateFindings } from '@/lib/domain/placement/late-findings';
import {
  faultOfLatePlacement,
  type LatePlacement,
  type LatePlacementFault,
  nextPlacement,
  proposedThen,
  withPlacement,
} from '@/lib/domain/placement/late-placement';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { keepLate, readPastSince } from './find-late';

export type EnterPlacementInput = LatePlacement & {
  readonly departmentId: DepartmentId;
  readonly forum: string;
  readonly figure: string | null;
  readonly figureSource: string | null;
  readonly deviationReason: string | null;
  /** Why it was not entered in time; both sides see it. */
  readonly reason: string;
};

export type PlacementEntered = { readonly departmentId: DepartmentId; readonly found: number };
export type EnterPlacementError =
  | LatePlacementFault
  | { readonly code: 'not-found' | 'no-agreement' | 'department-closed' };

/**
 * Enters a placement that the parties decided in time and nobody registered: it counts from its own day, and the verdicts it would
 * have changed are found in the same transaction. Rounds decide all others. @see docs/domain/late-knowledge.md
 */
export const enterPlacement = (
  scope: Scope,
  input: EnterPlacementInput,
): Promise<Result<PlacementEntered, EnterPlacementError>> =>
  inTransaction(scope, (tx) => enterIn(tx, scope, input));

async function enterIn(tx: Tx, scope: Scope, input: EnterPlacementInput) {
  const { departmentId, from: effectiveOn, reason } = input;
  if (actorOf(scope).side === 'ORGANISATION') return err({ code: 'not-found' } as const);
  await holdDepartments(tx, scope, [departmentId]);
  const at = await readInstant(tx);
  const asked = await askAbout(tx, scope, input, dayOfInstant(at));
  if (!asked.ok) return asked;
  const { department, version } = asked.value;
  const { organisationId, municipalityId, facts } = department;
  const question = { municipalityId, departments: [departmentId], effectiveOn, at };
  const before = await readPastSince(tx, scope, question);
  const placementId = await insertPlacement(
    tx,
    scope,
    { departmentId, organisationId, municipalityId },
    { ...input, proposedTier: proposedThen(version.agreement, facts, effectiveOn), at },
  );
  const cause = { kind: 'PLACEMENT', placementId, organisationId } as const;
  const found = await keepLate(tx, scope, { ...question, cause, reason, before });
  return ok({ departmentId, found });
}

type Asked = { readonly department: DepartmentOnDay; readonly version: AgreementInForce };

async function askAbout(
  tx: Tx,
  scope: Scope,
  input: LatePlacement & { readonly departmentId: DepartmentId },
  today: CalendarDate,
): Promise<Result<Asked, EnterPlacementError>> {
  const [department] = await readSomeDepartments(tx, scope, [input.departmentId]);
  if (department === undefined) return err({ code: 'not-found' });
  if (department.closedFrom !== null && department.closedFrom <= today)
    return err({ code: 'department-closed' });
  const versions = (await listAgreementVersions(tx, scope)).filter(
    ({ municipalityId }) => municipalityId === department.municipalityId,
  );
  const version = versionOn(versions, department.municipalityId, input.from);
  if (version === null) return err({ code: 'no-agreement' });
  const { agreement } = version;
  const fault = faultOfLatePlacement(input, { today, agreement, facts: department.facts });
  if (fault !== null) return err(fault);
  const holds = { from: input.from, to: nextPlacement(department.facts, input.from) };
  if (!isPlaceableThroughout(versions, input.tier, holds)) return err({ code: 'unknown-tier' });
  return ok({ department, version });
}

export type PlacementPreview = Asked & { readonly found: readonly LateHome[] };

/** Shows which verdicts a late placement would have changed. Stores nothing. */
export const previewPlacement = (
  scope: Scope,
  input: LatePlacement & { readonly departmentId: DepartmentId },
): Promise<Result<PlacementPreview, EnterPlacementError>> =>
  inTransaction(scope, async (tx) => {
    const at = await readInstant(tx);
    const asked = await askAbout(tx, scope, input, dayOfInstant(at));
    if (!asked.ok) return asked;
    const { id, municipalityId, facts } = asked.value.department;
    const question = { municipalityId, departments: [id], effectiveOn: input.from, at };
    const past = await readPastSince(tx, scope, question);
    const { tier, from } = input;
    const after = new Map([[id, withPlacement(facts, { tier, from, to: null })]]);
    return ok({ ...asked.value, found: lateFindings(past, after).found });
  });
