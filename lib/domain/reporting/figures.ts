import type { ReturnReason } from '../agreement/vocabulary';
import type { Choice } from '../vacancy/choices';

/** What happened in a period, and below it what waits today whatever the period. */
export type Figures = {
  readonly vacancies: number;
  readonly toMunicipality: number;
  readonly toOrganisation: number;
  readonly closed: number;
  readonly voided: number;
  readonly returns: Readonly<Partial<Record<ReturnReason, number>>>;
  readonly choices: Readonly<Partial<Record<Choice, number>>>;
  readonly overdue: number;
  readonly awaitingAgreement: number;
  readonly faultsToAnswer: number;
  readonly contestedFaults: number;
};

export const NO_FIGURES: Figures = {
  ...{ vacancies: 0, toMunicipality: 0, toOrganisation: 0, closed: 0, voided: 0 },
  ...{ returns: {}, choices: {}, overdue: 0, awaitingAgreement: 0, faultsToAnswer: 0, contestedFaults: 0 },
};

/** The same figures of several departments together. */
export const sumOfFigures = (rows: readonly Figures[]): Figures => rows.reduce(addFigures, NO_FIGURES);

const addFigures = (a: Figures, b: Figures): Figures => ({
  vacancies: a.vacancies + b.vacancies,
  toMunicipality: a.toMunicipality + b.toMunicipality,
  toOrganisation: a.toOrganisation + b.toOrganisation,
  closed: a.closed + b.closed,
  voided: a.voided + b.voided,
  returns: addCounts(a.returns, b.returns),
  choices: addCounts(a.choices, b.choices),
  overdue: a.overdue + b.overdue,
  awaitingAgreement: a.awaitingAgreement + b.awaitingAgreement,
  faultsToAnswer: a.faultsToAnswer + b.faultsToAnswer,
  contestedFaults: a.contestedFaults + b.contestedFaults,
});

type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;

function addCounts<Key extends string>(a: Counts<Key>, b: Counts<Key>): Counts<Key> {
  const sum: Partial<Record<Key, number>> = { ...a };
  for (const key of Object.keys(b) as Key[]) sum[key] = (sum[key] ?? 0) + (b[key] ?? 0);
  return sum;
}

/** All of them added up, whatever they count. */
export const totalOfCounts = (counts: Counts<string>): number =>
  Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
