import type { KeyDates } from '@/lib/domain/vacancy/key-dates';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';

type Values = Readonly<Record<string, string>>;

/** Øre as somebody would type it: 5.940 or 5.940,50. */
function typedAmount(ore: number): string {
  const whole = String(Math.floor(ore / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return ore % 100 === 0 ? whole : `${whole},${String(ore % 100).padStart(2, '0')}`;
}

/** An amount that may be left empty: nothing is kept as 0. */
const maybeAmount = (ore: number): string => (ore === 0 ? '' : typedAmount(ore));

const ticked = (yes: boolean): string => (yes ? 'yes' : '');

/** A home as the fields of the form hold it. */
export function homeValues(home: Home): Values {
  const { unitNumber, dwellingType, street, houseNumber, postcode, city } = home;
  return {
    ...{ unitNumber, dwellingType, street, houseNumber, postcode, city },
    allocationRule: home.allocationRule ?? '',
    floor: home.floor ?? '',
    door: home.door ?? '',
    rooms: String(home.rooms),
    area: `${Math.floor(home.areaTenths / 10)}${home.areaTenths % 10 === 0 ? '' : `,${home.areaTenths % 10}`}`,
    rent: typedAmount(home.rentOre),
    utilities: maybeAmount(home.utilitiesOre),
    deposit: maybeAmount(home.depositOre),
    lift: ticked(home.lift),
    groundFloor: ticked(home.groundFloor),
  };
}

/** The days as the fields hold them; a day that is not known is empty. */
export const dateValues = (dates: KeyDates): Values =>
  Object.fromEntries(
    (
      ['reportedOn', 'noticeOn', 'moveOutOn', 'inspectionOn', 'readyOn', 'availableOn', 'takeoverOn'] as const
    ).map((name) => [name, dates[name] ?? '']),
  );
