import { readInstant } from '@/lib/data/clock';
import { readDepartmentsOfAreas } from '@/lib/data/late-knowledge/late-departments';
import { holdDepartments } from '@/lib/data/placements/decision-holds';
import { holdAreas, insertDesignationList } from '@/lib/data/placements/designations';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { areasTouched } from '@/lib/domain/placement/designation-list';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { keepLate, readPastSince } from '../late-knowledge/find-late';
import { type DesignationList, type ListError, planOfList } from './plan-of-list';

export type EnterDesignationsInput = DesignationList & {
  readonly source: string;
  /** Why the list is entered after its day; asked for when it is. */
  readonly reason: string | null;
  /** What the preview showed. */
  readonly stamp: string;
};

export type DesignationsEntered = {
  readonly listId: string;
  readonly begun: number;
  readonly ended: number;
  /** Verdicts that the list would have changed, now waiting for a manager. */
  readonly found: number;
};

export type EnterDesignationsError =
  | ListError
  | { readonly code: 'not-found' | 'reason-needed' }
  /** What would be done is not what was shown: somebody entered another list meanwhile. */
  | { readonly code: 'list-changed' };

type Outcome = Result<DesignationsEntered, EnterDesignationsError>;

/**
 * Enters the state's list: what it names begins on its day, what it no longer names ends. In the same transaction the verdicts it
 * would have changed are found. @see almenboligloven § 61 a, 5; docs/domain/late-knowledge.md
 */
export const enterDesignations = (scope: Scope, input: EnterDesignationsInput): Promise<Outcome> =>
  inTransaction(scope, (tx) => enterIn(tx, scope, input));

async function enterIn(tx: Tx, scope: Scope, input: EnterDesignationsInput): Promise<Outcome> {
  const { municipalityId, listOn, source, reason } = input;
  if (!actsFor(scope, municipalityId)) return err({ code: 'not-found' });
  await holdAreas(tx, scope, municipalityId);
  const before = dayOfInstant(await readInstant(tx));
  const planned = await planOfList(tx, scope, { list: input, today: before });
  if (!planned.ok) return planned;
  const { plan, stamp } = planned.value;
  if (stamp !== input.stamp) return err({ code: 'list-changed' });
  const rows = await readDepartmentsOfAreas(tx, scope, municipalityId, areasTouched(plan));
  const departments = rows.map(({ id }) => id);
  await holdDepartments(tx, scope, departments);
  const at = await readInstant(tx);
  if (listOn < dayOfInstant(at) && reason === null) return err({ code: 'reason-needed' });
  const question = { municipalityId, departments, effectiveOn: listOn, at };
  const past = await readPastSince(tx, scope, question);
  const listId = await insertDesignationList(tx, scope, { municipalityId, listOn, source, plan, at });
  const found = await keepLate(tx, scope, {
    ...question,
    ...{ cause: { kind: 'DESIGNATIONS', listId }, reason, before: past },
  });
  return ok({ listId, begun: plan.begins.length, ended: plan.ends.length, found });
}

/** The list is the municipality's to enter; another's is not there. */
const actsFor = (scope: Scope, municipalityId: DesignationList['municipalityId']): boolean =>
  scope.kind === 'SYSTEM'
    ? actorOf(scope).side !== 'ORGANISATION'
    : scope.side === 'MUNICIPALITY' && scope.municipalities.includes(municipalityId);
