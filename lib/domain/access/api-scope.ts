import type { Side } from './role';

/** What a key may do. Reading is asked for by itself: a key that only reports sees what it reported and nothing more. */
export const API_SCOPES = ['read', 'report', 'correct', 'claim', 'return'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

const OF_SIDE: Readonly<Record<Side, readonly ApiScope[]>> = {
  ORGANISATION: ['read', 'report', 'correct'],
  MUNICIPALITY: ['read', 'claim', 'return'],
};

/** Those that mean something to a party. */
export const apiScopesOf = (side: Side): readonly ApiScope[] => OF_SIDE[side];

/** So long an old key still works after it was replaced, in days. */
export const OVERLAPS = [0, 1, 7, 30] as const;

/** How long a key may be made for, in months. */
export const LIFETIMES = [3, 6, 12, 24] as const;

/** So many requests at once, and so many more a minute: what a party may set for a system of its own. */
export const ALLOWANCES = {
  burst: { least: 10, most: 1_000 },
  perMinute: { least: 10, most: 3_000 },
} as const;

export type Allowed = Readonly<Record<keyof typeof ALLOWANCES, number>>;

/** Two while one replaces the other. */
export const MOST_VALID_KEYS = 2;
