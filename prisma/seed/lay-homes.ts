import type { DwellingType } from '@/lib/domain/agreement/vocabulary';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import type { PlannedDepartment } from './plan';
import type { Random } from './random';

const FLOORS = ['st', '1', '2'] as const;
const DOORS = ['tv', 'th'] as const;

/** Sizes of invented homes by type: rooms and square metres that go together. */
const SIZES: Record<DwellingType, readonly (readonly [rooms: number, least: number, most: number])[]> = {
  FAMILY: [
    [2, 54, 68],
    [2, 58, 70],
    [3, 72, 88],
    [3, 74, 92],
    [4, 90, 108],
  ],
  YOUTH: [
    [1, 28, 38],
    [1, 32, 42],
    [2, 44, 50],
  ],
  ELDERLY: [[2, 58, 67]],
  CARE: [[2, 40, 65]],
};
/** Kroner per square metre a month: from a plain old department to a new one. */
const RENT = { least: 66, most: 92 } as const;
const HUNDRED_ORE = 100;

/** Every home of a department, all invented: stairways of six, the ones with a rule on the ground floor. */
export function layHomes(department: PlannedDepartment, random: Random): readonly Home[] {
  const { family, youth, elderly } = department;
  const types: DwellingType[] = [
    ...Array<DwellingType>(family).fill('FAMILY'),
    ...Array<DwellingType>(youth).fill('YOUTH'),
    ...Array<DwellingType>(elderly).fill('ELDERLY'),
  ];
  const rules = Object.entries(department.rules).flatMap(([rule, count]) => Array<string>(count).fill(rule));
  const kronerPerMetre = random.whole(RENT.least, RENT.most);
  return types.map((type, at) => {
    const place = placeOf(department, at);
    // The rules go to ground-floor homes until they are used up; a new department has them on every floor.
    const isSuited = type === 'FAMILY' && (place.floor === 'st' || department.builtIn !== undefined);
    const rule = isSuited ? (rules.shift() ?? null) : null;
    return homeOf({ department, at, type, rule, place, kronerPerMetre }, random);
  });
}

type Place = {
  readonly street: string;
  readonly houseNumber: string;
  readonly floor: string;
  readonly door: string;
};
type Plot = {
  readonly department: PlannedDepartment;
  readonly at: number;
  readonly type: DwellingType;
  readonly rule: string | null;
  readonly place: Place;
  readonly kronerPerMetre: number;
};

function placeOf({ streets }: PlannedDepartment, at: number): Place {
  const stairway = Math.floor(at / (FLOORS.length * DOORS.length));
  return {
    street: streets[stairway % streets.length] ?? '',
    houseNumber: String(2 * Math.floor(stairway / streets.length) + 2),
    floor: FLOORS[Math.floor(at / DOORS.length) % FLOORS.length] ?? '',
    door: DOORS[at % DOORS.length] ?? '',
  };
}

function homeOf({ department, at, type, rule, place, kronerPerMetre }: Plot, random: Random): Home {
  const small = rule === 'FIRST_LETTING_SMALL';
  const [rooms, least, most] = small ? ([1, 32, 44] as const) : random.pick(SIZES[type]);
  const areaTenths = 10 * random.whole(least, most) + random.pick([0, 0, 5]);
  const krone = (perMetre: number) => Math.round((areaTenths * perMetre) / 10) * HUNDRED_ORE;
  return {
    unitNumber: `${department.number.padStart(3, '0')}-${String(at + 1).padStart(3, '0')}`,
    ...{
      dwellingType: type,
      allocationRule: rule,
      ...place,
      postcode: department.postcode,
      city: department.city,
    },
    ...{ rooms, areaTenths, rentOre: krone(kronerPerMetre), utilitiesOre: krone(11), depositOre: krone(360) },
    lift: department.builtIn !== undefined || type === 'ELDERLY',
    groundFloor: place.floor === 'st',
  };
}
