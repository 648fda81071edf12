import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { Lapse } from '@/lib/domain/allocation/carry-over';
import type { Counted } from '@/lib/domain/allocation/decision';
import type { LedgerKind } from '@/lib/domain/allocation/ledger-line';
import { quarterMoved, type TurnBasis } from '@/lib/domain/allocation/legal-basis';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type Fraction, negate, ONE, subtract, sum, ZERO } from '@/lib/domain/shared/fraction';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';
import { afterCorrection, counterRow, exact, type LockedCounter, MOVE_COUNTERS, type Move } from './counters';

const COLUMNS = [
  ...[
    'counter_id',
    'organisation_id',
    'municipality_id',
    'department_id',
    'sequence',
    'kind',
    'vacancy_id',
    'number',
    'tier',
  ],
  ...[
    'earned_n',
    'earned_d',
    'used',
    'correction_n',
    'correction_d',
    'credit_after_n',
    'credit_after_d',
    'reason',
  ],
  ...['entered_on', 'recorded_at', 'recorded_by'],
];

/** Part of a statement that appends. */
export const INSERT_ENTRIES = insertFrom('ledger_entry', 'entries', COLUMNS);

type Entered = { readonly vacancyId: VacancyId; readonly at: Date; readonly by: string };

/** The line of one counted vacancy. `counter` is the counter after it. */
export const reportedEntry = (
  counter: LockedCounter,
  entry: Entered & {
    readonly counted: Pick<Counted, 'rate' | 'lapsed'>;
    readonly takesTurn: boolean;
    readonly tier: TierId;
  },
) => ({
  ...entryOf(counter, entry),
  kind: 'REPORTED',
  number: counter.counted,
  tier: entry.tier,
  earned_n: String(entry.counted.rate.n),
  earned_d: String(entry.counted.rate.d),
  used: entry.takesTurn ? 1 : 0,
  ...lostWith(entry.counted.lapsed),
  reason: null,
});

/** What was not carried over to the home, as its line keeps it. */
function lostWith(lapsed: Lapse | undefined) {
  const { n, d } = negate(lapsed?.credit ?? ZERO);
  return { correction_n: String(n), correction_d: String(d) };
}

const entryOf = (counter: LockedCounter, { vacancyId, at, by }: Entered) => ({
  counter_id: counter.id,
  organisation_id: counter.organisationId,
  municipality_id: counter.municipalityId,
  department_id: counter.departmentId,
  sequence: counter.entries,
  vacancy_id: vacancyId,
  credit_after_n: String(counter.credit.n),
  credit_after_d: String(counter.credit.d),
  entered_on: dayOfInstant(at),
  recorded_at: instant(at),
  recorded_by: by,
});

export type Correction = Move & {
  readonly kind: 'RETURNED' | 'VOIDED' | 'SETTLED';
  readonly vacancyId: VacancyId;
  /** A word of a closed list (a return reason, a settlement), never free text. */
  readonly reason: string | null;
  /** The transaction's own instant, read after the lock. */
  readonly at: Date;
};

const APPEND = together([INSERT_ENTRIES, MOVE_COUNTERS]);

/**
 * Enters a counter-entry and moves the counter with it: a turn given back, a settlement, a void. Answers the counter as it
 * then stands, still under the same lock. @see docs/domain/allocation-model.md
 */
export async function appendCorrection(
  tx: HotTx,
  scope: Scope,
  locked: LockedCounter,
  correction: Correction,
): Promise<LockedCounter> {
  const { vacancyId, at, kind, amount, reason } = correction;
  const moved = afterCorrection(locked, correction);
  const entry = {
    ...entryOf(moved, { vacancyId, at, by: actorOf(scope).userId }),
    ...{ kind, number: null, tier: null, earned_n: '0', earned_d: '1', used: 0, reason },
    correction_n: String(amount.n),
    correction_d: String(amount.d),
  };
  const values = [JSON.stringify({ entries: [entry], counters: [counterRow(moved)] })];
  await tx.query({ name: 'append-correction', text: APPEND, values });
  return moved;
}

type AmountRow = {
  kind: LedgerKind;
  earned_n: string;
  earned_d: string;
  used: number;
  correction_n: string;
  correction_d: string;
  basis: TurnBasis | null;
};

/** What one vacancy has meant for its counter so far, without what had lapsed before it; null when it was never counted. */
export async function findNetEffect(tx: HotTx, _scope: Scope, vacancyId: VacancyId): Promise<Move | null> {
  const text = `
    SELECT e.kind, e.earned_n, e.earned_d, e.used, e.correction_n, e.correction_d, s.legal_basis AS basis
    FROM ledger_entry e LEFT JOIN slot s ON s.vacancy_id = e.vacancy_id WHERE e.vacancy_id = $1`;
  const { rows } = await tx.query<AmountRow>({ name: 'find-net-effect', text, values: [vacancyId] });
  const [first] = rows;
  if (first === undefined) return null;
  const amount = sum(rows.map(amountOf));
  const turns = Number(subtract(sum(rows.map(earnedOf)), amount).n);
  return { amount, quarterTurns: quarterMoved(first.basis, turns) };
}

const earnedOf = (row: AmountRow): Fraction => exact(row.earned_n, row.earned_d);

function amountOf(row: AmountRow): Fraction {
  const moved = row.kind === 'REPORTED' ? earnedOf(row) : exact(row.correction_n, row.correction_d);
  return row.used === 1 ? subtract(moved, ONE) : moved;
}
