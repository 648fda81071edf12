import type { AnyScope } from '@/lib/domain/access/scope';
import { type ChangedPlace, changeAt, changeBy, type LiveChange } from './live-change';
import { noteChange } from './live-signal';

/** What stands in a work tray or is counted in the menu. Logs, sessions, sums and what is kept for files are not among it. */
const IN_TRAYS = [
  ...['case_event', 'vacancy', 'decision', 'note', 'telephone_act', 'reporting_choice', 'void_ground'],
  ...['slot', 'naming', 'naming_request', 'handover_contact', 'slot_return', 'substitution', 'closing_day'],
  ...['letting', 'offer', 'offer_decision', 'lease', 'paper', 'transitional_dwelling', 'department_change'],
  ...['agreement_draft', 'agreement_signature', 'agreement_version', 'agreement_end'],
  ...['placement_round', 'placement_round_event', 'placement_round_signature', 'placement_withdrawal'],
  ...['late_entry', 'late_finding', 'late_settlement', 'year_own_event', 'year_event_mark'],
  ...['saved_summary', 'summary_act', 'summary_edition'],
];
const MOVES = new RegExp(
  String.raw`\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?:${IN_TRAYS.join('|')})\b|\b(?:end_agreement_version|take_placement_round)\s*\(`,
  'i',
);

// A statement with a name has the same text each time, and there are as many as the code has.
const known = new Map<string, boolean>();

/** Whether the statement can change what stands in somebody's tray. */
export function movesATray(text: string, name?: string): boolean {
  if (name === undefined) return MOVES.test(text);
  const said = known.get(name);
  if (said !== undefined) return said;
  const moves = MOVES.test(text);
  known.set(name, moves);
  return moves;
}

/** Sees the statements of one transaction go by, and once it has been committed says where something has changed. */
export type Watch = {
  /** Gives the answer on; one that moved a tray and met a row is remembered. */
  readonly see: <A>(asked: Asked, ask: () => Promise<A>) => Promise<A>;
  readonly committed: () => void;
  readonly at: (place: ChangedPlace) => void;
};
type Asked = { readonly text: string; readonly name?: string };

const NOTHING: Watch = { see: (_asked, ask) => ask(), committed: () => undefined, at: () => undefined };

export function watch(scope: AnyScope): Watch {
  // What the installation's administrator looks after stands in no tray.
  if (scope.kind === 'USER' && scope.side === 'INSTALLATION') return NOTHING;
  let moved = false;
  const places: LiveChange[] = [];
  const remember = <A>(answer: A): A => {
    moved ||= rowsIn(answer) > 0;
    return answer;
  };
  return {
    // A job that finds nothing to do has changed nothing, however often it comes.
    see: ({ text, name }, ask) => (movesATray(text, name) ? ask().then(remember) : ask()),
    committed: () => {
      if (!moved) return;
      // A job acts for nobody: it tells those whose cases it touched, and everybody where it does not know.
      const changes = scope.kind === 'SYSTEM' && places.length > 0 ? places : [changeBy(scope)];
      for (const change of changes) noteChange(change);
    },
    at: (place) => void places.push(changeAt(place)),
  };
}

// By the transaction that each watches.
const watching = new WeakMap<object, Watch>();

/** From now this watch sees what goes by in the transaction. */
export const follow = <T extends object>(tx: T, seen: Watch | null): T => {
  if (seen) watching.set(tx, seen);
  return tx;
};

/** Says where the case lies that the transaction changes, so that a job wakes the trays of those whom it concerns and no others. */
export const changesAt = (tx: object, place: ChangedPlace): void => watching.get(tx)?.at(place);

/** What Prisma and the driver answer: a number, the rows, or a result that counts them. */
function rowsIn(answer: unknown): number {
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.length;
  const counted = typeof answer === 'object' && answer !== null && 'rowCount' in answer;
  return counted ? Number(answer.rowCount) : 0;
}

type Raw = TemplateStringsArray | { readonly strings: readonly string[] } | string;
const RAW = new Set<PropertyKey>(['$queryRaw', '$executeRaw', '$queryRawUnsafe', '$executeRawUnsafe']);

const textOf = (raw: Raw): string =>
  typeof raw === 'string' ? raw : ('strings' in raw ? raw.strings : raw).join('?');

/** The same Prisma transaction, watched: its statements are written out in the code, so each goes by as text. */
export const watched = <T extends object>(client: T, seen: Watch): T =>
  new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (!RAW.has(key) || typeof value !== 'function') return value;
      return (raw: Raw, ...values: unknown[]): unknown =>
        seen.see({ text: textOf(raw) }, () => value.call(target, raw, ...values));
    },
  });
