import { appendApplicantEvents, type NewApplicantEvent } from '@/lib/data/applicant-events';
import type { HotTx } from '@/lib/data/transaction';
import type { WaitingListImport } from '@/lib/data/waiting-list-imports';
import {
  type ChangedApplicant,
  insertListed,
  type NewApplicant,
  updateListed,
  type Written,
} from '@/lib/data/waiting-list-write';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { householdChange } from '@/lib/domain/waiting-list/household-change';
import type { PlannedRow } from '@/lib/domain/waiting-list/plan-import';
import { cprIndex } from '@/lib/platform/cpr-index';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/sealed';
import { drawReferences } from './draw-references';
import type { ImportPlan } from './plan-of-import';

/** The list that is being taken in, by whom, and what it does. */
export type Entering = {
  readonly scope: Scope;
  readonly list: Pick<WaitingListImport, 'id' | 'organisationId'>;
  readonly plan: ImportPlan;
};
type Row<Kind extends PlannedRow['kind']> = Extract<PlannedRow, { kind: Kind }>;

/** Does what the plan says, a few statements whatever its length, and remembers it. */
export async function enterPlan(tx: HotTx, entering: Entering): Promise<void> {
  const { scope, list, plan } = entering;
  const made = plan.rows.filter((row) => row.kind === 'MADE');
  const day = dayOfInstant(plan.now);
  const references = await drawReferences(tx, scope, { ...list, day, count: made.length });
  const entered = made.map((row, at) => newApplicant(entering, row, references[at] ?? ''));
  const changed = plan.rows.filter((row) => row.kind === 'CHANGED');
  const updated = changed.map((row) => changedApplicant(entering, row));
  await insertListed(tx, scope, entered);
  await updateListed(tx, scope, updated);
  const imported = { kind: 'IMPORTED', payload: { importId: list.id } } as const;
  await appendApplicantEvents(tx, scope, [
    ...[...entered, ...updated].map(({ id }) => eventOf(entering, id, imported)),
    ...changed.flatMap((row) => happenings(row).map((event) => eventOf(entering, row.known.id, event))),
  ]);
}

function newApplicant(entering: Entering, row: Row<'MADE'>, reference: string): NewApplicant {
  const enrolledBy = actorOf(entering.scope).userId;
  return {
    ...written(entering, row, asId<ApplicantId>(newId())),
    ...{ reference, externalId: row.externalId, enrolledBy },
  };
}

const changedApplicant = (entering: Entering, row: Row<'CHANGED'>): ChangedApplicant => ({
  ...written(entering, row, row.known.id),
  household: householdChange(row.known.members, row.after.others),
});

function written(
  { scope, list: { organisationId }, plan }: Entering,
  { row, after }: Row<'MADE'> | Row<'CHANGED'>,
  id: ApplicantId,
): Written {
  const { cpr } = row;
  return {
    ...{ id, organisationId, after, at: plan.now, handledBy: actorOf(scope).userId, eraseOn: null },
    cpr: cpr === null ? null : { sealed: seal(cpr, id), index: cprIndex(cpr, organisationId) },
  };
}

/** What is remembered of a change: which fields, never what they hold. */
function happenings({ fields, after }: Row<'CHANGED'>): readonly ApplicantHappening[] {
  const { state, stateReason: reason } = after;
  const moved = fields.includes('state') || fields.includes('stateReason');
  const others = fields.filter((field) => field !== 'state' && field !== 'stateReason');
  return [
    ...(others.length > 0 ? [{ kind: 'CHANGED' as const, payload: { fields: others } }] : []),
    ...(moved ? [{ kind: 'STATE_CHANGED' as const, payload: { state, reason } }] : []),
  ];
}

const eventOf = (
  { list: { organisationId }, plan }: Entering,
  applicantId: ApplicantId,
  event: ApplicantHappening,
): NewApplicantEvent => ({ applicantId, organisationId, event, at: plan.now });
