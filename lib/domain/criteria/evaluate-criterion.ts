import { assertNever } from '../shared/assert-never';
import type { Criterion } from './criteria-set';
import type { CriterionResult, EvaluationRequest, MemberResult } from './evaluation';
import { type Finding, type Subject, unknown, type Warning } from './finding';
import { ageDocumented } from './kinds/age-documented';
import { educationAtPlace } from './kinds/education-at-place';
import { educationLevel } from './kinds/education-level';
import { employment } from './kinds/employment';
import { freedOwnHome } from './kinds/freed-own-home';
import { higherEducation } from './kinds/higher-education';
import { minimumIncome } from './kinds/minimum-income';
import { noConviction } from './kinds/no-conviction';
import { noListedBenefit } from './kinds/no-listed-benefit';
import { selfSupport } from './kinds/self-support';
import { senior } from './kinds/senior';
import { separatedWithChildren } from './kinds/separated-with-children';
import { workOrEducation } from './kinds/work-or-education';
import { any, every } from './outcome';
import { livesIn } from './residence';
import { type Asked, concerned } from './whom';

type Evaluated = { readonly result: CriterionResult; readonly warnings: readonly Warning[] };

/** One criterion before every member it concerns. */
export function evaluateCriterion(criterion: Criterion, request: EvaluationRequest): Evaluated {
  const { household, dates } = request;
  const { asked, notConcerned } = concerned(criterion.whom, household, dates);
  const found = asked.map((one) => ({ one, finding: findingFor(criterion, one, request) }));
  const members = found.map(({ one, finding }) => memberResult(one, finding));
  const combine = criterion.whom.hold === 'EVERY' ? every : any;
  const outcome = combine(members.map((row) => row.outcome));
  const ground = members.length === 0 ? 'NOBODY_CONCERNED' : 'MEMBERS';
  const result: CriterionResult = {
    ...{ criterion: criterion.criterion, kind: criterion.kind, rank: criterion.rank },
    ...{ outcome, ground, members, notConcerned, reference: criterion.reference },
  };
  const warnings = found.flatMap(({ finding }) => finding.warnings);
  return { result: residents(criterion, result, request), warnings };
}

function findingFor(criterion: Criterion, asked: Asked, request: EvaluationRequest): Finding {
  if (asked.cohabitationUnknown) return unknown('cohabitingSince');
  const { household, papers, confirmations, dates } = request;
  const { member, age } = asked;
  const own = papers.filter((paper) => paper.member === member.id);
  return byKind(criterion, { criterion, member, age, household, papers: own, confirmations, dates });
}

function byKind(criterion: Criterion, subject: Subject): Finding {
  switch (criterion.kind) {
    case 'AGE_DOCUMENTED':
      return ageDocumented(subject);
    case 'NO_CONVICTION':
      return noConviction(criterion, subject);
    case 'WORK_OR_EDUCATION':
      return workOrEducation(criterion, subject);
    case 'SELF_SUPPORT':
      return selfSupport(criterion, subject);
    case 'EDUCATION_LEVEL':
      return educationLevel(criterion, subject);
    case 'HIGHER_EDUCATION':
      return higherEducation(criterion, subject);
    case 'EMPLOYMENT':
      return employment(criterion, subject);
    case 'MINIMUM_INCOME':
      return minimumIncome(criterion, subject);
    case 'EDUCATION_AT_PLACE':
      return educationAtPlace(criterion, subject);
    case 'SEPARATED_WITH_CHILDREN':
      return separatedWithChildren(criterion, subject);
    case 'SENIOR':
      return senior(criterion, subject);
    case 'FREED_OWN_HOME':
      return freedOwnHome(subject);
    case 'NO_LISTED_BENEFIT':
      return noListedBenefit(criterion, subject);
    default:
      return assertNever(criterion);
  }
}

function memberResult({ member, age }: Asked, { warnings: _kept, ...finding }: Finding): MemberResult {
  return { member: member.id, age, ...finding };
}

/** Whoever already lives there is not asked; where nobody has said, that comes before a no. */
function residents(
  { exemptResidentsOf: place }: Criterion,
  result: CriterionResult,
  { household }: EvaluationRequest,
): CriterionResult {
  if (place === null || result.outcome === 'MET') return result;
  const livesThere = livesIn(household, place);
  if (livesThere === null) return { ...result, outcome: 'NOT_DOCUMENTED', ground: 'RESIDENCE_UNKNOWN' };
  return livesThere ? { ...result, outcome: 'MET', ground: 'EXEMPT_RESIDENT', members: [] } : result;
}
