import { may } from './permissions';
import type { DeskSide, Role } from './role';

/** What has to be there before the first verdict, in the order in which it comes. */
export const FIRST_USE_STEPS = [
  'MUNICIPALITY',
  'ORGANISATION',
  'PEOPLE',
  'AGREEMENT',
  'DEPARTMENTS',
  'PLACEMENTS',
  'OPENING',
  'VACANCY',
] as const;
export type FirstUseStep = (typeof FIRST_USE_STEPS)[number];

/** What stands there, of all that the reader works for. */
export type FirstUseFacts = {
  readonly municipalities: number;
  /** Municipalities in which an organisation works. */
  readonly withOrganisation: number;
  /** Roles that a place needs and nobody holds; with somebody invited to it or not. */
  readonly missingRoles: readonly MissingRole[];
  /** Municipalities with a framework agreement in force, or signed to come. */
  readonly withAgreement: number;
  readonly departments: number;
  readonly placedDepartments: number;
  readonly openings: number;
  readonly vacancies: number;
};
export type MissingRole = { readonly place: string; readonly role: Role; readonly invited: boolean };

export type FirstUseState = 'DONE' | 'NEXT' | 'LATER' | 'OPTIONAL';
export type FirstUseLine = {
  readonly step: FirstUseStep;
  readonly state: FirstUseState;
  /** Whether the reader herself can mend it. */
  readonly hers: boolean;
};

/** Who must be there for a home to be reported, decided and received. @see D4 */
export const NEEDED_ROLES: readonly (readonly [DeskSide, Role])[] = [
  ['MUNICIPALITY', 'MANAGER'],
  ['MUNICIPALITY', 'CASEWORKER'],
  ['ORGANISATION', 'MANAGER'],
  ['ORGANISATION', 'LETTING_OFFICER'],
];

type Reader = { readonly role: Role; readonly side: DeskSide };

/** The list for one reader: what is done, what comes next, what can wait. Empty when nothing is missing. */
export function firstUseLines(facts: FirstUseFacts, reader: Reader): readonly FirstUseLine[] {
  const steps = FIRST_USE_STEPS.filter((step) => isSeen(step, reader));
  if (steps.every((step) => isDone(step, facts) || step === 'OPENING')) return [];
  const next = steps.find((step) => !isDone(step, facts) && step !== 'OPENING');
  return steps.map((step) => ({ step, state: stateOf(step), hers: mends(step, reader) }));

  function stateOf(step: FirstUseStep): FirstUseState {
    if (isDone(step, facts)) return 'DONE';
    if (step === next) return 'NEXT';
    return step === 'OPENING' ? 'OPTIONAL' : 'LATER';
  }
}

/** Of cases an administrator of the system is told nothing, not even that there are any. @see D4 */
const isSeen = (step: FirstUseStep, { role }: Reader): boolean =>
  role !== 'SYSTEM_ADMIN' || step === 'MUNICIPALITY' || step === 'ORGANISATION' || step === 'PEOPLE';

function isDone(step: FirstUseStep, facts: FirstUseFacts): boolean {
  const { municipalities } = facts;
  const isDoneStep: Readonly<Record<FirstUseStep, boolean>> = {
    MUNICIPALITY: municipalities > 0,
    ORGANISATION: municipalities > 0 && facts.withOrganisation === municipalities,
    PEOPLE: municipalities > 0 && facts.missingRoles.length === 0,
    AGREEMENT: municipalities > 0 && facts.withAgreement === municipalities,
    DEPARTMENTS: facts.departments > 0,
    // Where homes are decided already, a new department waits on the page of placements and not here.
    PLACEMENTS:
      facts.departments > 0 && (facts.placedDepartments === facts.departments || facts.vacancies > 0),
    // Without any the books begin at nought, so that a vacancy settles it too (Q07).
    OPENING: facts.openings > 0 || facts.vacancies > 0,
    VACANCY: facts.vacancies > 0,
  };
  return isDoneStep[step];
}

function mends(step: FirstUseStep, reader: Reader): boolean {
  switch (step) {
    case 'MUNICIPALITY':
    case 'ORGANISATION':
      return may(reader, 'tenant.manage');
    case 'PEOPLE':
      return may(reader, 'people.manage');
    case 'AGREEMENT':
      return may(reader, 'agreement.draft') || may(reader, 'agreement.sign');
    case 'DEPARTMENTS':
      return may(reader, 'department.enter');
    case 'PLACEMENTS':
      return may(reader, 'placement.plan') || may(reader, 'placement.sign');
    case 'OPENING':
      return may(reader, 'department.enter');
    case 'VACANCY':
      return may(reader, 'vacancy.report');
  }
}
