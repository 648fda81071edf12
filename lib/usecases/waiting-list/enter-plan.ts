import { appendApplicantEvents, type NewApplicantEvent } from '@/lib/data/applicants/applicant-events';
import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import type { HotTx } from '@/lib/data/transaction';
import type { WaitingListImport } from '@/lib/data/waiting-list/waiting-list-imports';
import {
  type ChangedApplicant,
  insertListed,
  type NewApplicant,
  updateListed,
  type Written,
} from '@/lib/data/waiting-list/waiting-list-write';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import type { ApplicantFact } from '@/lib/domain/applicant/changes';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { eraseAfterLapse } from '@/lib/domain/papers/kept-periods';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { householdChange } from '@/lib/domain/waiting-list/household-change';
import type { ListedField } from '@/lib/domain/waiting-list/listed-applicant';
import type { PlannedRow } from '@/lib/domain/waiting-list/plan-import';
import { newId } from '@/lib/platform/new-id';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';
import { seal } from '@/lib/platform/secrets/sealed';
import { withdrawOpenOffers } from '../offers/withdraw-of-lapsed';
import { drawReferences } from './draw-references';
import type { ImportPlan } from './plan-of-import';

/** The list that is being taken in, by whom, and what it does. */
export type Entering = {
  readonly scope: Scope;
  readonly list: Pick<WaitingListImport, 'id' | 'organisationId' | 'readById'>;
  readonly plan: ImportPlan;
};
/** With how long whoever has left the list is kept. */
type Kept = Entering & { readonly settings: Pick<LettingSettings, 'keptFor'> };
type Row<Kind extends PlannedRow['kind']> = Extract<PlannedRow, { kind: Kind }>;

/** Does what the plan says, a few statements whatever its length, and remembers it. */
export async function enterPlan(tx: HotTx, entering: Entering): Promise<void> {
  const { scope, list, plan } = entering;
  const made = plan.rows.filter((row) => row.kind === 'MADE');
  const day = dayOfInstant(plan.now);
  const references = await drawReferences(tx, scope, { ...list, day, count: made.length });
  const kept = { ...entering, settings: await readLettingSettings(tx, scope, list.organisationId) };
  const entered = made.map((row, at) => newApplicant(kept, row, references[at] ?? ''));
  const changed = plan.rows.filter((row) => row.kind === 'CHANGED');
  const updated = changed.map((row) => changedApplicant(kept, row));
  await insertListed(tx, scope, entered);
  await updateListed(tx, scope, updated);
  const left = changed.filter(({ fields, after }) => fields.includes('state') && after.state === 'LAPSED');
  await withdrawOpenOffers(
    tx,
    scope,
    left.map(({ known }) => known.id),
  );
  const imported = { kind: 'IMPORTED', payload: { importId: list.id } } as const;
  await appendApplicantEvents(tx, scope, [
    ...[...entered, ...updated].map(({ id }) => eventOf(entering, id, imported)),
    ...changed.flatMap((row) => happenings(row).map((event) => eventOf(entering, row.known.id, event))),
  ]);
}

function newApplicant(entering: Kept, row: Row<'MADE'>, reference: string): NewApplicant {
  const enrolledBy = actorOf(entering.scope).userId;
  return {
    ...written(entering, row, asId<ApplicantId>(newId())),
    ...{ reference, externalId: row.externalId, enrolledBy },
  };
}

const changedApplicant = (entering: Kept, row: Row<'CHANGED'>): ChangedApplicant => ({
  ...written(entering, row, row.known.id),
  household: householdChange(row.known.members, row.after.others),
});

function written(
  { list: { organisationId, readById }, plan, settings }: Kept,
  { row, after }: Row<'MADE'> | Row<'CHANGED'>,
  id: ApplicantId,
): Written {
  const { cpr } = row;
  const { now: at } = plan;
  const lapsedOn = after.state === 'LAPSED' ? dayOfInstant(at) : null;
  return {
    ...{ id, organisationId, after, at, handledBy: readById },
    cpr: cpr === null ? null : { sealed: seal(cpr, id), index: cprIndex(cpr, organisationId) },
    ...{ lapsedOn, eraseOn: lapsedOn && eraseAfterLapse(lapsedOn, settings) },
  };
}

/** What is remembered of a change: which fields, never what they hold. */
function happenings({ fields, after, known }: Row<'CHANGED'>): readonly ApplicantHappening[] {
  const { state, stateReason: reason } = after;
  const moved = fields.includes('state') || fields.includes('stateReason');
  const others = fields.flatMap((field) => FACT[field] ?? []);
  const payload = { fields: [...new Set(others)], revision: known.revision + 1 };
  return [
    ...(others.length > 0 ? [{ kind: 'CHANGED' as const, payload }] : []),
    ...(moved ? [{ kind: 'STATE_CHANGED' as const, payload: { state, reason } }] : []),
  ];
}

/** What a field is called among the facts of an applicant; the state is remembered by itself. */
const FACT: Readonly<Record<ListedField, ApplicantFact | 'cpr' | null>> = {
  ...{ name: 'name', bornOn: 'household', cprKey: 'cpr', phone: 'phone', email: 'email', street: 'street' },
  ...{ postcode: 'postcode', city: 'city', protected: 'protected', list: 'list', seniorityOn: 'seniorityOn' },
  ...{ state: null, stateReason: null, flexible: 'flexible', departments: 'departments' },
  ...{ roomsFrom: 'roomsFrom', roomsTo: 'roomsTo', mostRentOre: 'mostRent', access: 'access', pets: 'pets' },
  ...{ residence: 'residence', others: 'household' },
};

const eventOf = (
  { list: { organisationId }, plan }: Entering,
  applicantId: ApplicantId,
  event: ApplicantHappening,
): NewApplicantEvent => ({ applicantId, organisationId, event, at: plan.now });
