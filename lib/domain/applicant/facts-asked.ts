import { addDays, addMonths, earlierOf } from '../calendar/days';
import type { CriteriaInUse } from '../criteria/criteria-in-use';
import type { Criterion } from '../criteria/criteria-set';
import { appliedCriteria } from '../criteria/evaluate-criteria';
import type { AssessmentDates, Household, MemberId } from '../criteria/household';
import { livesIn } from '../criteria/residence';
import { concerned } from '../criteria/whom';
import { assertNever } from '../shared/assert-never';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { Reference } from '../shared/reference';
import { BENEFITS, type BenefitId } from '../statute/benefits';
import type { StatedFacts } from './stated-household';

/** The facts of a member that can be asked about, in the order of the form. */
export const FACT_SECTIONS = [
  'work',
  'income',
  'studies',
  'benefits',
  'convictions',
  'education',
  'separation',
  'soldHome',
] as const satisfies readonly (keyof StatedFacts)[];
export type FactSection = (typeof FACT_SECTIONS)[number];

/** A criterion that a fact is asked for. */
export type AskedBy = { readonly label: Bilingual; readonly reference: Reference };

/** What is asked about one member, and nothing beyond it. */
export type AskedFacts = {
  /** Only the sections that are asked, each with the criteria that need it. */
  readonly sections: ReadonlyMap<FactSection, readonly AskedBy[]>;
  readonly hours: boolean;
  readonly subsidised: boolean;
  /** The benefits that matter to a criterion, in the order of the catalogue. */
  readonly benefits: readonly BenefitId[];
  /** May a certificate be looked at, and from which day on does it matter? Null: no limit back. */
  readonly certificate: { readonly allowed: boolean; readonly since: CalendarDate | null };
};

export type FactsQuestion = {
  readonly sets: readonly Pick<CriteriaInUse, 'set' | 'switchedOn'>[];
  readonly member: MemberId;
  readonly household: Household;
  readonly dates: AssessmentDates;
};

/** Which facts the criteria need of the member: least data, so what no criterion looks at is not asked. */
export function factsAsked(question: FactsQuestion): AskedFacts {
  const criteria = question.sets
    .flatMap((row) => appliedCriteria(row))
    .filter((row) => concerns(row, question));
  const sections = FACT_SECTIONS.flatMap((section) => {
    const by = criteria.filter((row) => needs(row).includes(section)).map(askedBy);
    return by.length === 0 ? [] : [[section, once(by)] as const];
  });
  const employment = criteria.filter((row) => row.kind === 'EMPLOYMENT');
  return {
    sections: new Map(sections),
    hours: employment.length > 0,
    subsidised: employment.some((row) => !row.subsidisedCounts),
    benefits: BENEFITS.filter((benefit) => criteria.some((row) => matters(row, benefit))),
    certificate: certificateOf(criteria, question.dates.contract),
  };
}

function concerns({ whom, exemptResidentsOf }: Criterion, question: FactsQuestion): boolean {
  const { household, member, dates } = question;
  if (exemptResidentsOf !== null && livesIn(household, exemptResidentsOf)) return false;
  return concerned(whom, household, dates).asked.some((row) => row.member.id === member);
}

/** What each kind looks at; see its file in `criteria/kinds`. */
function needs(criterion: Criterion): readonly FactSection[] {
  switch (criterion.kind) {
    case 'AGE_DOCUMENTED':
    case 'SENIOR':
      return [];
    case 'NO_CONVICTION':
      return ['convictions'];
    case 'WORK_OR_EDUCATION':
      return [
        ...(['work', 'studies'] as const),
        ...(criterion.income === null ? [] : (['income'] as const)),
        ...(criterion.confirmable.length === 0 ? [] : (['benefits'] as const)),
      ];
    case 'SELF_SUPPORT':
    case 'NO_LISTED_BENEFIT':
      return ['benefits'];
    case 'EDUCATION_LEVEL':
      return ['education'];
    case 'HIGHER_EDUCATION':
      return criterion.underwayCounts ? ['education', 'studies'] : ['education'];
    case 'EMPLOYMENT':
      return ['work'];
    case 'MINIMUM_INCOME':
      return criterion.studentsExempt ? ['income', 'studies'] : ['income'];
    case 'EDUCATION_AT_PLACE':
      return ['studies'];
    case 'SEPARATED_WITH_CHILDREN':
      return ['separation'];
    case 'FREED_OWN_HOME':
      return ['soldHome'];
    default:
      return assertNever(criterion);
  }
}

/** Does it change anything for the criterion that the member receives the benefit? */
function matters(criterion: Criterion, benefit: BenefitId): boolean {
  switch (criterion.kind) {
    case 'WORK_OR_EDUCATION':
      return criterion.confirmable.includes(benefit);
    case 'SELF_SUPPORT':
      return !criterion.allowed.includes(benefit);
    case 'NO_LISTED_BENEFIT':
      return criterion.groups.some(({ benefits }) => benefits.includes(benefit));
    default:
      return false;
  }
}

function certificateOf(criteria: readonly Criterion[], contract: CalendarDate): AskedFacts['certificate'] {
  const asking = criteria
    .filter((row) => row.kind === 'NO_CONVICTION')
    .filter((row) => row.certificateBasis !== null);
  const since = asking.flatMap(({ lookBackMonths: months }) =>
    months === null ? [] : [addDays(addMonths(contract, -months), 1)],
  );
  const unlimited = since.length < asking.length;
  return {
    allowed: asking.length > 0,
    since: unlimited ? null : since.reduce<CalendarDate | null>(earliest, null),
  };
}

const earliest = (a: CalendarDate | null, b: CalendarDate): CalendarDate =>
  a === null ? b : earlierOf(a, b);

const askedBy = ({ label, reference }: Criterion): AskedBy => ({ label, reference });

const once = (rows: readonly AskedBy[]): readonly AskedBy[] =>
  rows.filter(
    (row, index) =>
      rows.findIndex(
        (one) => one.label.da === row.label.da && one.reference.text.da === row.reference.text.da,
      ) === index,
  );

/** What was stated before, with what has been stated now; a section that was not asked stays as it was. */
export function restated(before: StatedFacts, now: Partial<StatedFacts>, asked: AskedFacts): StatedFacts {
  const taken = FACT_SECTIONS.filter((section) => asked.sections.has(section) && now[section] !== undefined);
  return { ...before, ...Object.fromEntries(taken.map((section) => [section, now[section]])) };
}
