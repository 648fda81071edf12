import type { Scope, UserScope } from '@/lib/domain/access/scope';

/** Where something has changed; never what. `organisations` null: whoever of them acts in the municipalities. */
export type LiveChange =
  | 'ANYWHERE'
  | { readonly municipalities: readonly string[]; readonly organisations: readonly string[] | null };

/** A notification of Postgres holds 8,000 bytes. */
const LONGEST = 7_000;

/** Where an act of this scope can have changed something. */
export function changeBy(scope: Scope): LiveChange {
  if (scope.kind === 'SYSTEM') return 'ANYWHERE';
  const { side, municipalities, organisations, reach } = scope;
  return side === 'MUNICIPALITY'
    ? { municipalities, organisations: null }
    : { municipalities: reach, organisations };
}

/** Where a case lies that something happened to: the organisation's alone, or the municipality's too. */
export type ChangedPlace = { readonly organisationId: string; readonly municipalityId?: string };

export const changeAt = ({ organisationId, municipalityId }: ChangedPlace): LiveChange => ({
  municipalities: municipalityId === undefined ? [] : [municipalityId],
  organisations: [organisationId],
});

/** Whether somebody who sees what the scope sees may find something new. */
export function concernsReader(
  change: LiveChange,
  { side, municipalities, organisations, reach }: UserScope,
): boolean {
  if (change === 'ANYWHERE') return true;
  if (side === 'MUNICIPALITY') return sharesOne(change.municipalities, municipalities);
  return change.organisations === null
    ? sharesOne(change.municipalities, reach)
    : sharesOne(change.organisations, organisations);
}

const sharesOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Several changes as one payload. */
export function payloadOf(changes: Iterable<LiveChange>): string {
  const all = [...changes];
  const text = JSON.stringify(all);
  return all.includes('ANYWHERE') || text.length > LONGEST ? '["ANYWHERE"]' : text;
}

/** What a payload says. One that nobody of ours wrote says that something changed somewhere. */
export function changesIn(payload: string): readonly LiveChange[] {
  try {
    const read: unknown = JSON.parse(payload);
    return Array.isArray(read) && read.every(isChange) ? read : ['ANYWHERE'];
  } catch (error) {
    if (error instanceof SyntaxError) return ['ANYWHERE'];
    throw error;
  }
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isChange(value: unknown): value is LiveChange {
  if (value === 'ANYWHERE') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (!('municipalities' in value) || !('organisations' in value)) return false;
  return isTexts(value.municipalities) && (value.organisations === null || isTexts(value.organisations));
}
