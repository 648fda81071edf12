import type { ChecklistItem } from '../criteria/checklist';
import type { CriteriaInUse } from '../criteria/criteria-in-use';
import type { PaperDemand } from '../criteria/criteria-set';
import { appliedCriteria } from '../criteria/evaluate-criteria';
import { monthsAsked } from '../criteria/papers';
import type { PaperKind } from '../criteria/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { Month } from '../shared/month';

/** What has to be known of a paper before it can prove anything. */
export type PaperFields = { readonly issued: boolean; readonly months: boolean };

/** Where no criterion says it, by what such papers are. */
const OF_MONTHS: readonly PaperKind[] = ['PAYSLIP', 'ANNUAL_TAX', 'BENEFIT_STATEMENT'];
const OF_A_DAY: readonly PaperKind[] = [
  ...(['CRIMINAL_RECORD', 'ENROLMENT_DECLARATION'] as const),
  ...(['RESIDENCE_CERTIFICATE', 'RESIDENCE_CERTIFICATE_OF_OTHER_PARTY'] as const),
];

/**
 * The fields without which an accepted paper of the kind would still prove nothing, by the criteria that a household is held
 * against: some ask how old it is, some which months it covers. @see L-50
 */
export function paperFields(kind: PaperKind, inUse: readonly CriteriaInUse[]): PaperFields {
  const asked = inUse.flatMap(demandsOf).filter(({ papers }) => papers.includes(kind));
  if (asked.length === 0) return { issued: OF_A_DAY.includes(kind), months: OF_MONTHS.includes(kind) };
  return {
    issued: asked.some(({ maxAgeMonths }) => maxAgeMonths !== null),
    months: asked.some(({ covers }) => covers.kind !== 'NOTHING'),
  };
}

const demandsOf = (inUse: CriteriaInUse): readonly PaperDemand[] =>
  appliedCriteria(inUse).flatMap(({ proof }) =>
    proof.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf.flat())),
  );

export type MissingField = 'issued-needed' | 'months-needed';

/** Which of them an acceptance leaves out; null: none. */
export function missingField(
  needed: PaperFields,
  given: { readonly issuedOn: unknown; readonly covers: unknown },
): MissingField | null {
  if (needed.months && given.covers === null) return 'months-needed';
  return needed.issued && given.issuedOn === null ? 'issued-needed' : null;
}

export type Months = { readonly from: Month; readonly to: Month };

type PaperOf = { readonly memberId: string; readonly kind: PaperKind };
type Asking = {
  readonly items: readonly ChecklistItem[];
  readonly inUse: readonly CriteriaInUse[];
  readonly assessed: CalendarDate;
};

/**
 * The months that a member's papers of this kind are to cover, the shortest stretch where several are asked for: those the checklist still
 * misses, and, while facts are yet to be stated, those that the criteria would ask for on the day. Null: none.
 */
export function askedMonths({ memberId, kind }: PaperOf, { items, inUse, assessed }: Asking): Months | null {
  const own = items.filter(({ member }) => member === memberId).map(({ ask }) => ask);
  const missing = own
    .flatMap((ask) => (ask.kind === 'PAPERS' ? ask.need.anyOf.flat() : []))
    .filter(({ papers }) => papers.includes(kind))
    .map(({ missingMonths }) => missingMonths);
  const isOpen = missing.length === 0 || own.some((ask) => ask.kind === 'FACT');
  return shortest(isOpen ? [...missing, ...everAsked({ kind, inUse, assessed })] : missing);
}

const everAsked = ({ kind, inUse, assessed }: Omit<PaperOf & Asking, 'memberId' | 'items'>) =>
  inUse
    .flatMap(demandsOf)
    .filter(({ papers }) => papers.includes(kind))
    .map(({ covers }) => monthsAsked(covers, { assessed, lookBackFrom: null }));

function shortest(stretches: readonly (readonly Month[])[]): Months | null {
  const [first = []] = stretches.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  const [from, to] = [first[0], first.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
