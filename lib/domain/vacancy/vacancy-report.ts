import type { DwellingRuleId, DwellingType, Occasion } from '../agreement/vocabulary';
import type { DepartmentId } from '../shared/ids';
import type { KeyDates } from './key-dates';

/** How large a home is, how one gets in, and what it costs: rent and utilities a month, in whole øre. Area in tenths of a square metre. */
export type HomeTerms = {
  readonly rooms: number;
  readonly areaTenths: number;
  readonly rentOre: number;
  readonly utilitiesOre: number;
  readonly depositOre: number;
  readonly lift: boolean;
  readonly groundFloor: boolean;
};

/** A home as it is when it is reported. */
export type Home = HomeTerms & {
  readonly unitNumber: string;
  readonly dwellingType: DwellingType;
  readonly allocationRule: DwellingRuleId | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly floor: string | null;
  readonly door: string | null;
  readonly postcode: string;
  readonly city: string;
};

export type VacancyReport = KeyDates & {
  readonly departmentId: DepartmentId;
  /** The organisation's own id of the vacancy, where it has one. */
  readonly externalId: string | null;
  readonly occasion: Occasion;
  readonly home: Home;
  /** Why it is reported late, out of order, again, or as not vacant for others. */
  readonly choiceReason: string | null;
};

/** `Eksempelvej 12, 2. tv.`: storeys with a point, as addresses are written in Denmark. */
export function addressLine(home: Pick<Home, 'street' | 'houseNumber' | 'floor' | 'door'>): string {
  const floor = home.floor && /^([0-9]+|st|kl)$/i.test(home.floor) ? `${home.floor}.` : home.floor;
  const where = [floor, home.door].filter((part) => part !== null && part !== '').join(' ');
  const street = `${home.street} ${home.houseNumber}`;
  return where === '' ? street : `${street}, ${where}`;
}

/** First reported, first decided; of the same day the home that is available first, then by id. @see docs/domain A6 Q09 */
export function compareReports(a: VacancyReport, b: VacancyReport): number {
  return (
    compareText(a.reportedOn, b.reportedOn) ||
    compareText(a.availableOn, b.availableOn) ||
    compareText(a.externalId ?? '', b.externalId ?? '')
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
