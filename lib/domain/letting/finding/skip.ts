import { ageOn } from '../../criteria/ages';
import type { CalendarDate } from '../../shared/calendar-date';
import { AGE_OF_MAJORITY, MOST_PEOPLE_PER_ROOM } from '../../statute/letting-order';
import type { OfferState } from '../vocabulary';
import type { CandidateFacts, HomeToLet, Skipped } from './candidate';
import type { CandidateSource } from './opening';

export type SkipContext = {
  readonly source: CandidateSource;
  readonly home: HomeToLet;
  readonly today: CalendarDate;
  /** An officer offers the home to a household that the organisation might have rejected as too large; absent: it is skipped. */
  readonly waives?: 'TOO_MANY_PEOPLE';
};

type Ground = (candidate: CandidateFacts, context: SkipContext) => Skipped | null;

/** Why somebody is skipped before anybody asks about criteria: the first ground that holds; null: none does. */
export function skipGround(candidate: CandidateFacts, context: SkipContext): Skipped | null {
  for (const ground of GROUNDS) {
    const skipped = ground(candidate, context);
    if (skipped !== null && skipped.ground !== context.waives) return skipped;
  }
  return null;
}

const byState: Ground = ({ state }) => (state === 'ACTIVE' ? null : { ground: state });

/** A withdrawn offer is as if it had never been sent. */
const BY_OFFER: Readonly<Record<OfferState, Skipped | null>> = {
  SENT: { ground: 'OFFERED' },
  YES: { ground: 'OFFERED' },
  APPROVED: { ground: 'OFFERED' },
  LEASED: { ground: 'OFFERED' },
  NO: { ground: 'DECLINED' },
  NO_ANSWER: { ground: 'NO_ANSWER' },
  REJECTED: { ground: 'REJECTED' },
  FALLEN_THROUGH: { ground: 'FELL_THROUGH' },
  WITHDRAWN: null,
};

const byOffer: Ground = ({ offer }) => offer && BY_OFFER[offer];

/** Whoever is rehoused has a right to the own department, wished for or not. */
const byDepartment: Ground = ({ wishes: { departments } }, { source, home }) =>
  source === 'REHOUSED' || departments.length === 0 || departments.includes(home.departmentId)
    ? null
    : { ground: 'DEPARTMENT' };

const byRooms: Ground = ({ wishes: { roomsFrom: from, roomsTo: to } }, { home: { rooms } }) =>
  (from === null || rooms >= from) && (to === null || rooms <= to)
    ? null
    : { ground: 'ROOMS', rooms, from, to };

const byRent: Ground = ({ wishes: { mostRentOre: mostOre } }, { home: { rentOre } }) =>
  mostOre === null || rentOre <= mostOre ? null : { ground: 'RENT', rentOre, mostOre };

const byAccess: Ground = ({ wishes: { access: wish } }, { home: { lift, groundFloor } }) => {
  const fits = wish === 'ANY' || groundFloor || (wish === 'LIFT_OR_GROUND_FLOOR' && lift);
  return fits ? null : { ground: 'ACCESS', wish };
};

/** More people than the organisation must take in a home of so many rooms: it may reject them, and it may not. @see L-24 */
export const isCrowded = (people: number, { rooms }: Pick<HomeToLet, 'rooms'>): boolean =>
  people > rooms * MOST_PEOPLE_PER_ROOM.value;

const byPeople: Ground = ({ people }, { home }) => {
  const most = home.rooms * MOST_PEOPLE_PER_ROOM.value;
  return isCrowded(people, home) ? { ground: 'TOO_MANY_PEOPLE', people, rooms: home.rooms, most } : null;
};

const byAge: Ground = ({ bornOn }, { today }) => {
  const age = ageOn(bornOn, today);
  return age >= AGE_OF_MAJORITY.value ? null : { ground: 'TOO_YOUNG', age, from: AGE_OF_MAJORITY.value };
};

const GROUNDS: readonly Ground[] = [
  ...[byState, byOffer, byDepartment, byRooms, byRent, byAccess, byPeople, byAge],
];
