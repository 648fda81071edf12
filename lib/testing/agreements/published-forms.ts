import { CARRY_OVERS, TURN_BASIS_READINGS } from '@/lib/domain/agreement/count-terms';
import type { Json } from '@/lib/domain/agreement/edit/json';
import { DESIGNATIONS, DWELLING_TYPES, OCCASIONS, ROUTES } from '@/lib/domain/agreement/vocabulary';
import { BENEFITS } from '@/lib/domain/statute/benefits';

export type Path = readonly (string | number)[];
export type Leaf = { readonly path: Path; readonly value: Json };

/** Words that stand in for one another somewhere in an agreement. */
const WORDS: readonly (readonly string[])[] = [
  ...[
    OCCASIONS,
    DWELLING_TYPES,
    DESIGNATIONS,
    BENEFITS.slice(0, 4),
    ROUTES,
    TURN_BASIS_READINGS,
    CARRY_OVERS,
  ],
  ...[
    ['ORGANISATION', 'NOBODY'],
    ['REQUIRED', 'PRIORITY', 'FILTER'],
    ['ALL', 'SWITCHED_ON', 'ANY', 'RANKED'],
    ['BAR', 'WEIGHED'],
    ['SECTION_59_1', 'SECTION_59_1_AND_2', 'SECTION_59_3'],
    ['<', '<=', '>', '>='],
    ['EVERY', 'ANY'],
    ['HALF_UP_WHOLE', 'NONE'],
    ['TIGHTENED', 'FLEXIBLE', 'LISTS'],
    ['circle', 'square', 'triangle'],
    ['APPLICANT', 'APPLICANT_AND_PARTNER', 'EVERY_MEMBER'],
    ['MUNICIPALITY', 'ORGANISATION', 'DEPARTMENT'],
    ['PASSPORT', 'PAYSLIP', 'DIPLOMA'],
    ['outsideLabourMarket', 'convicted'],
    ['MEETING', 'DEADLINE', 'REPORT'],
    ['STAYS', 'BEFORE', 'AFTER'],
  ],
];

/** Other values that may stand at the place of one in an agreement's published form. */
export function otherValues(value: Json): readonly Json[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (value === null) return ['1/7', 3, '2030-05-05', 'Noget'];
  if (typeof value !== 'string') return [];
  if (/^\d+(\/\d+)?$/.test(value)) return [Number(value) > 1 ? '17' : '1/7'];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [value < '2025' ? '2020-05-05' : '2030-05-05', null];
  const words = WORDS.flatMap((list) => (list.includes(value) ? list.filter((word) => word !== value) : []));
  return [...words, `${value} x`];
}

/** Every value of a published form that has no others inside it. */
export function leavesOf(value: Json, path: Path = []): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => leavesOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** Values at the same place of rows in one list are alike: a few of them tell. */
export function aFewOfEach(leaves: readonly Leaf[], few: number): readonly Leaf[] {
  const seen = new Map<string, number>();
  return leaves.filter(({ path, value }) => {
    const kind = `${path.filter((step) => typeof step === 'string').join('.')} ${value === null}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= few;
  });
}

/** The form with another value at one place; `undefined` takes a key away. */
export function withLeaf(value: Json, [key, ...rest]: Path, leaf: Json | undefined): Json {
  if (key === undefined) return leaf ?? null;
  if (Array.isArray(value))
    return value.map((item: Json, index) => (index === key ? withLeaf(item, rest, leaf) : item));
  if (typeof value !== 'object' || value === null) throw new Error('The path leads nowhere');
  const fields = value as { readonly [name: string]: Json };
  if (leaf === undefined && rest.length === 0)
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  return { ...fields, [key]: withLeaf(fields[key] ?? null, rest, leaf) };
}
