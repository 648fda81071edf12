import type { Home } from './vacancy-report';

/** What a register says of a home under its number, in the order a form asks for it. */
export const HOME_FACTS = [
  ...([
    'dwellingType',
    'allocationRule',
    'street',
    'houseNumber',
    'floor',
    'door',
    'postcode',
    'city',
  ] as const),
  ...(['rooms', 'areaTenths', 'rentOre', 'utilitiesOre', 'depositOre', 'lift', 'groundFloor'] as const),
] as const;
export type HomeFact = (typeof HOME_FACTS)[number];

export type RegisterDifference = {
  readonly fact: HomeFact;
  readonly register: Home[HomeFact];
  readonly reported: Home[HomeFact];
};

/** Where a report of a home that the register knows says something else of it. */
export const registerDifferences = (register: Home, reported: Home): readonly RegisterDifference[] =>
  HOME_FACTS.filter((fact) => register[fact] !== reported[fact]).map((fact) => ({
    ...{ fact, register: register[fact], reported: reported[fact] },
  }));

export const AMOUNTS_LEFT_EMPTY = ['utilitiesOre', 'depositOre'] as const;
export type AmountLeftEmpty = (typeof AMOUNTS_LEFT_EMPTY)[number];

/** The reported home with the register's amounts where the form left them empty: empty says nothing, a 0 says none. */
export const withAmountsOf = (register: Home, reported: Home, empty: readonly AmountLeftEmpty[]): Home => ({
  ...reported,
  ...Object.fromEntries(empty.map((fact) => [fact, register[fact]])),
});
