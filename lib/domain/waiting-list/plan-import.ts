import type { StateReason } from '../applicant/vocabulary';
import type { ApplicantId } from '../shared/ids';
import { inOrder } from './household-cell';
import { householdChange, type KnownMember } from './household-change';
import { type ListedApplicant, type ListedField, type Said, UNSAID } from './listed-applicant';
import type { ReadRow } from './read-list';
import type { FaultAt } from './read-row';

/** An applicant who is known under a number already. */
export type KnownApplicant = {
  readonly id: ApplicantId;
  readonly revision: number;
  /** Protected, and the reader does not handle it: what is known is compared, never shown. */
  readonly hidden: boolean;
  readonly is: ListedApplicant;
  /** Everybody beside the applicant. */
  readonly members: readonly KnownMember[];
  readonly merged: boolean;
  readonly erased: boolean;
};

export type PlanRow = Extract<ReadRow, { ok: true }> & {
  /** By what the row's CPR number is found; null: it gives none. */
  readonly cprKey: string | null;
};

const REFUSALS = ['MERGED', 'ERASED', 'HELD_MEMBER', 'HIDDEN', 'LEFT'] as const;
/** Why a well-written row changes nothing. */
export type Refusal = (typeof REFUSALS)[number];

type Of<Kind extends string> = { readonly kind: Kind; readonly line: number; readonly externalId: string };
export type PlannedRow =
  | (Of<'MADE'> & { readonly row: PlanRow; readonly after: ListedApplicant })
  | (Of<'CHANGED'> & {
      readonly row: PlanRow;
      readonly known: KnownApplicant;
      readonly after: ListedApplicant;
      readonly fields: readonly ListedField[];
      readonly stateKept: boolean;
    })
  | (Of<'UNCHANGED'> & { readonly known: KnownApplicant; readonly stateKept: boolean })
  | (Of<'REFUSED'> & { readonly faults: readonly FaultAt[]; readonly refusal: Refusal | null });
export type PlannedKind = PlannedRow['kind'];
export type Counts = Readonly<Record<PlannedKind, number>>;

/** What taking a list in would do, row by row. The same list again changes nothing. */
export const planImport = (
  rows: readonly (PlanRow | Extract<ReadRow, { ok: false }>)[],
  known: ReadonlyMap<string, KnownApplicant>,
): readonly PlannedRow[] => rows.map((row) => planRow(row, known.get(row.externalId)));

function planRow(
  row: PlanRow | Extract<ReadRow, { ok: false }>,
  known: KnownApplicant | undefined,
): PlannedRow {
  const { line, externalId } = row;
  if (!row.ok) return { kind: 'REFUSED', line, externalId, faults: row.faults, refusal: null };
  const said = row.cprKey === null ? row.said : { ...row.said, cprKey: row.cprKey };
  // Whoever has left the list elsewhere and is not known here has no business here.
  if (!known && row.said.state === 'LAPSED')
    return { kind: 'REFUSED', line, externalId, faults: [], refusal: 'LEFT' };
  if (!known) return { kind: 'MADE', line, externalId, row, after: { ...UNSAID, ...said } };
  const { after, stateKept } = settled(known, said);
  const refusal = refusalOf(known, after);
  if (refusal) return { kind: 'REFUSED', line, externalId, faults: [], refusal };
  const fields = changedFields(known.is, after);
  if (fields.length === 0) return { kind: 'UNCHANGED', line, externalId, known, stateKept };
  // Whose name is hidden is changed by its own officer alone.
  if (known.hidden) return { kind: 'REFUSED', line, externalId, faults: [], refusal: 'HIDDEN' };
  return { kind: 'CHANGED', line, externalId, row, known, after, fields, stateKept };
}

/** What happened here is not undone by a list from elsewhere. */
const DECIDED_HERE: ReadonlySet<StateReason | null> = new Set<StateReason>([
  'MISSED_OFFERS',
  'HOUSED',
  'SAME_PERSON',
]);

function settled(
  { is }: KnownApplicant,
  said: Said & { readonly cprKey?: string },
): { readonly after: ListedApplicant; readonly stateKept: boolean } {
  const after = { ...is, ...said };
  // A list that knows no reason leaves the one that somebody gave here.
  if (after.state === is.state && said.stateReason === 'OTHER') after.stateReason = is.stateReason;
  const { state, stateReason } = is;
  const stateKept =
    DECIDED_HERE.has(stateReason) && (after.state !== state || after.stateReason !== stateReason);
  return stateKept ? { after: { ...after, state, stateReason }, stateKept } : { after, stateKept };
}

/** Of whom something has been stated or shown, no list takes away. */
function refusalOf({ merged, erased, members }: KnownApplicant, { others }: ListedApplicant): Refusal | null {
  if (merged) return 'MERGED';
  if (erased) return 'ERASED';
  return householdChange(members, others).removed.some(({ held }) => held) ? 'HELD_MEMBER' : null;
}

function changedFields(before: ListedApplicant, after: ListedApplicant): readonly ListedField[] {
  return FIELDS.filter((field) => written(before, field) !== written(after, field));
}

const FIELDS: readonly ListedField[] = [
  ...(['name', 'bornOn', 'cprKey', 'phone', 'email', 'street', 'postcode', 'city', 'protected'] as const),
  ...(['list', 'seniorityOn', 'state', 'stateReason', 'flexible', 'departments', 'roomsFrom'] as const),
  ...(['roomsTo', 'mostRentOre', 'access', 'pets', 'residence', 'others'] as const),
];

/** One text for what is equal. */
function written(applicant: ListedApplicant, field: ListedField): string {
  if (field === 'departments') return JSON.stringify([...applicant.departments].sort());
  if (field === 'others')
    return JSON.stringify(
      inOrder(applicant.others).map(({ relation, bornOn, cohabitingSince }) => [
        relation,
        bornOn,
        cohabitingSince,
      ]),
    );
  if (field === 'residence') {
    const { residence } = applicant;
    return JSON.stringify(residence && [residence.municipalityId, residence.departmentId]);
  }
  return JSON.stringify(applicant[field]);
}

export function countPlan(plan: readonly PlannedRow[]): Counts {
  const counts = { MADE: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { kind } of plan) counts[kind] += 1;
  return counts;
}
