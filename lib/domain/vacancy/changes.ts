import type { FactChange } from './case-event';
import type { Home, VacancyReport } from './vacancy-report';

const HOME_FACTS = [
  ...([
    'street',
    'houseNumber',
    'floor',
    'door',
    'postcode',
    'city',
    'rooms',
    'areaTenths',
    'rentOre',
    'utilitiesOre',
  ] as const),
  ...(['depositOre', 'lift', 'groundFloor'] as const),
] satisfies readonly (keyof Home)[];
const REPORT_FACTS = [
  ...([
    'externalId',
    'noticeOn',
    'moveOutOn',
    'inspectionOn',
    'readyOn',
    'availableOn',
    'takeoverOn',
  ] as const),
] satisfies readonly (keyof VacancyReport)[];

/** Facts that no decision uses: they may be changed, and what they were is remembered. */
export const CHANGEABLE_FACTS = [...HOME_FACTS, ...REPORT_FACTS] as const;
export type ChangeableFact = (typeof CHANGEABLE_FACTS)[number];

/** What the caseworker does not see or act on: a change of these leaves the municipality's deadline alone. */
const OWN_AFFAIRS: readonly ChangeableFact[] = ['externalId', 'noticeOn', 'moveOutOn', 'inspectionOn'];

/** The facts that have become others, as they were and are. */
export function changesBetween(before: VacancyReport, after: VacancyReport): readonly FactChange[] {
  return CHANGEABLE_FACTS.map((field) => ({
    field,
    before: factOf(before, field),
    after: factOf(after, field),
  })).filter((change) => change.before !== change.after);
}

/** Must the municipality look again? Then an open turn says so and gets a fresh deadline. */
export const concernsMunicipality = (changes: readonly FactChange[]): boolean =>
  changes.some((change) => !OWN_AFFAIRS.some((own) => own === change.field));

function factOf(report: VacancyReport, field: ChangeableFact): string | null {
  const value = isHomeFact(field) ? report.home[field] : report[field];
  return value === null ? null : String(value);
}

const isHomeFact = (field: ChangeableFact): field is (typeof HOME_FACTS)[number] =>
  HOME_FACTS.some((fact) => fact === field);

/** A fact as a form shows it: `5.940,00`, `78,5`, `01.12.2025`. Empty where there is none. */
export function factAsRead(report: VacancyReport, field: string): string {
  const known = CHANGEABLE_FACTS.find((fact) => fact === field);
  const value = known === undefined ? null : factOf(report, known);
  if (value === null) return '';
  if (field.endsWith('Ore')) return decimal(value, 2);
  if (field.endsWith('Tenths')) return decimal(value, 1);
  if (field.endsWith('On')) return value.split('-').reverse().join('.');
  return value;
}

/** A whole number of hundredths or tenths, with the decimal comma and points between thousands. */
function decimal(digits: string, places: number): string {
  const whole = digits.slice(0, -places) || '0';
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${digits.slice(-places).padStart(places, '0')}`;
}
