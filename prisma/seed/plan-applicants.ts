import type { AccessWish, ApplicantState, StateReason, WaitingList } from '@/lib/domain/applicant/vocabulary';
import { addDays } from '@/lib/domain/calendar/days';
import type { Relation } from '@/lib/domain/criteria/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { addressLine } from '@/lib/domain/vacancy/vacancy-report';
import { inventedEmail, inventedName, inventedPhone } from './applicant-names';
import type { LaidDepartment } from './put';
import type { Random } from './random';
import { LAST_DAY } from './stage';

export type PlannedMember = {
  readonly relation: Relation;
  readonly bornOn: CalendarDate;
  readonly cohabitingSince: CalendarDate | null;
};
export type PlannedApplicant = {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly list: WaitingList;
  readonly seniorityOn: CalendarDate;
  readonly state: ApplicantState;
  readonly stateReason: StateReason | null;
  readonly flexible: boolean;
  readonly wished: readonly LaidDepartment[];
  readonly roomsFrom: number | null;
  readonly roomsTo: number | null;
  readonly mostRentOre: number | null;
  readonly access: AccessWish;
  readonly pets: boolean;
  /** Null: nobody has said where; `department` null: elsewhere in the municipality, or outside it. */
  readonly residence: { readonly here: boolean; readonly department: LaidDepartment | null } | null;
  readonly members: readonly PlannedMember[];
  readonly facts: boolean;
  readonly cpr: string | null;
  readonly protected: boolean;
};

const DAYS_OF_SENIORITY = 20 * 365;
const YEAR = 365.25;

export const ageAt = (bornOn: CalendarDate): number =>
  Number(LAST_DAY.slice(0, 4)) - Number(bornOn.slice(0, 4)) - Number(LAST_DAY.slice(5) < bornOn.slice(5));
const bornAround = (random: Random, age: number): CalendarDate =>
  addDays(LAST_DAY, -Math.round(age * YEAR) - random.whole(0, 364));

/** Somebody on the list of an organisation with these departments; everything about it is invented. */
export function planApplicant(
  random: Random,
  own: readonly LaidDepartment[],
  number: number,
): PlannedApplicant {
  const name = inventedName(random);
  const moving = random.chance(15) ? random.pick(own) : null;
  const household = plannedHousehold(random);
  const { postcode, city, streets } = (moving ?? random.pick(own)).plan;
  return {
    ...{ name, postcode, city },
    phone: random.chance(92) ? inventedPhone(number) : null,
    email: random.chance(60) ? inventedEmail(name, number) : null,
    street: `${moving ? random.pick(streets) : random.pick(['Eksempelvej', 'Prøvestræde', 'Opdigtet Allé'])} ${random.whole(1, 140)}`,
    list: moving ? 'TRANSFER' : 'ORDINARY',
    seniorityOn: addDays(LAST_DAY, -random.whole(1, DAYS_OF_SENIORITY)),
    ...plannedState(random),
    flexible: random.chance(25),
    ...plannedWishes(random, own, household.length),
    residence: plannedResidence(random, moving),
    members: household,
    facts: random.chance(34),
    ...{ cpr: null, protected: false },
  };
}

function plannedState(random: Random): Pick<PlannedApplicant, 'state' | 'stateReason'> {
  if (random.chance(88)) return { state: 'ACTIVE', stateReason: null };
  if (random.chance(65)) return { state: 'PAUSED', stateReason: random.pick(['OWN_WISH', 'MISSED_OFFERS']) };
  return { state: 'LAPSED', stateReason: random.pick(['OWN_WISH', 'FEE_UNPAID', 'OTHER']) };
}

function plannedHousehold(random: Random): readonly PlannedMember[] {
  const age = random.chance(20) ? random.whole(60, 84) : random.whole(18, 59);
  const of = (relation: Relation, born: number, since: CalendarDate | null = null): PlannedMember => ({
    ...{ relation, bornOn: bornAround(random, born), cohabitingSince: since },
  });
  const partner = random.chance(35) ? [partnerOf(random, of, age)] : [];
  const mayHaveChildren = age >= 22 && age <= 52 && random.chance(45);
  const oldest = Math.min(17, age - 20);
  const children = mayHaveChildren
    ? Array.from({ length: random.whole(1, 3) }, () => of('CHILD', random.whole(0, oldest)))
    : [];
  return [of('APPLICANT', age), ...partner, ...children];
}

function partnerOf(
  random: Random,
  of: (relation: Relation, born: number, since?: CalendarDate | null) => PlannedMember,
  age: number,
): PlannedMember {
  const born = Math.max(18, age + random.whole(-4, 4));
  if (age > 25 && random.chance(55)) return of('SPOUSE', born);
  return of('COHABITANT', born, addDays(LAST_DAY, -random.whole(100, 1_500)));
}

type Wishes = Pick<PlannedApplicant, 'wished' | 'roomsFrom' | 'roomsTo' | 'mostRentOre' | 'access' | 'pets'>;

function plannedWishes(random: Random, own: readonly LaidDepartment[], people: number): Wishes {
  const wished = random.chance(30) ? [] : Array.from({ length: random.whole(1, 4) }, () => random.pick(own));
  const roomsFrom = random.chance(80) ? Math.min(Math.max(people - 1, 1), 4) : null;
  return {
    wished: [...new Set(wished)],
    roomsFrom,
    roomsTo: roomsFrom === null || random.chance(40) ? null : roomsFrom + random.whole(1, 2),
    mostRentOre: random.chance(55) ? random.whole(9, 26) * 50_000 : null,
    access: random.pick(['ANY', 'ANY', 'ANY', 'ANY', 'ANY', 'LIFT_OR_GROUND_FLOOR', 'GROUND_FLOOR'] as const),
    pets: random.chance(18),
  };
}

function plannedResidence(random: Random, moving: LaidDepartment | null): PlannedApplicant['residence'] {
  if (moving) return { here: true, department: moving };
  return random.chance(60) ? { here: random.chance(65), department: null } : null;
}

/** Whoever rents with the organisation already lives in one of its homes, a home each as far as they go. */
export function inOwnHomes(planned: readonly PlannedApplicant[]): readonly PlannedApplicant[] {
  const taken = new Map<string, number>();
  return planned.map((one) => {
    const department = one.residence?.department;
    if (!department) return one;
    const at = taken.get(department.id) ?? 0;
    taken.set(department.id, at + 1);
    const home = department.homes[at];
    return home ? { ...one, street: addressLine(home), postcode: home.postcode, city: home.city } : one;
  });
}

/** The same person once more, as a duplicate looks: enrolled later, somewhat otherwise written. */
export function planAgain(random: Random, first: PlannedApplicant): PlannedApplicant {
  const seniorityOn = addDays(LAST_DAY, -random.whole(0, 90));
  const again = { ...first, seniorityOn, facts: false };
  if (random.chance(40)) return { ...again, phone: null, email: null, street: 'Eksempelvej 2' };
  const [given = '', ...rest] = first.name.split(' ');
  return { ...again, name: `${given} ${rest.at(-1)}`, members: again.members.slice(0, 1), email: null };
}
