import type { TurnBasisReading } from '../agreement/count-terms';
import type { DwellingType } from '../agreement/vocabulary';
import { add, equals, type Fraction, formatFraction, ZERO } from '../shared/fraction';
import { countVacancy } from './counter';
import { basisOfTurn, type QuarterAccount, quarterMoved, type TurnBasis } from './legal-basis';

/** One line of the ledger beside the decision it came from. */
export type AuditLine = {
  readonly sequence: number;
  readonly number: number | null;
  readonly earned: Fraction;
  readonly usedTurn: boolean;
  readonly correction: Fraction;
  readonly creditAfter: Fraction;
  /** By which part of § 59 the home was given; of a counter-entry, the home it concerns. */
  readonly basis: TurnBasis | null;
  /** Turns that the line takes; of a counter-entry that gives one back, −1. */
  readonly turns: number;
  /** What the stored decision says of the same report; null for a counter-entry. */
  readonly decided: {
    readonly number: number;
    readonly rate: Fraction;
    readonly creditBefore: Fraction;
    readonly creditAfter: Fraction;
    readonly municipal: boolean;
    readonly dwellingType: DwellingType;
    /** Of the agreement that decided. */
    readonly reading: TurnBasisReading;
  } | null;
};

export type AuditedCounter = {
  readonly opening: Fraction;
  readonly credit: Fraction;
  readonly earned: Fraction;
  readonly corrections: Fraction;
  readonly counted: number;
  readonly slots: number;
  readonly entries: number;
  readonly quarterTurns: number;
  readonly quarterCarried: number;
  readonly lines: readonly AuditLine[];
};

/**
 * Goes through a counter's books line by line as an auditor would: numbers without a gap, every turn on the very home the
 * core gives it to, every balance carried on, the decision and the stored totals saying the same. Empty when all is well.
 */
export function auditCounter(counter: AuditedCounter): readonly string[] {
  const faults: string[] = [];
  let credit = counter.opening;
  let number = 0;
  let quarterTurns = 0;
  for (const [at, line] of counter.lines.entries()) {
    const expect = (holds: boolean, what: string) => {
      if (!holds) faults.push(`line ${line.sequence}: ${what}`);
    };
    expect(line.sequence === at + 1, `expected sequence ${at + 1}`);
    if (line.number !== null) number += 1;
    // Of a home that is counted: what was not carried over to it.
    const moved = add(credit, line.correction);
    const after = line.number === null ? moved : auditReport(line, moved, number, expect);
    expect(
      equals(after, line.creditAfter),
      `credit ${formatFraction(line.creditAfter)}, recounted ${formatFraction(after)}`,
    );
    credit = after;
    expectBasis(line, { counted: number, quarterTurns, quarterCarried: counter.quarterCarried }, expect);
    quarterTurns += quarterMoved(line.basis, line.turns);
  }
  return [...faults, ...totals(counter, credit, quarterTurns)];
}

/** Is every turn by the part of § 59 that the account gives, as it stood then? */
function expectBasis({ decided, usedTurn, basis }: AuditLine, account: QuarterAccount, expect: Expect): void {
  if (decided === null) return;
  const { reading, dwellingType, rate } = decided;
  const due = usedTurn ? basisOfTurn(reading, { dwellingType, counted: { rate, account } }) : null;
  expect(basis === due, `given by ${basis ?? 'no part of § 59'}, expected ${due ?? 'none'}`);
}

type Expect = (holds: boolean, what: string) => void;

function auditReport(line: AuditLine, credit: Fraction, number: number, expect: Expect): Fraction {
  const { takesTurn, creditAfter } = countVacancy(credit, line.earned);
  expect(line.number === number, `number ${line.number}, expected ${number}`);
  expect(
    line.usedTurn === takesTurn,
    takesTurn ? 'the turn was not given' : 'a turn was given that was not due',
  );
  const { decided } = line;
  if (decided === null) {
    expect(false, 'no decision');
    return creditAfter;
  }
  expect(decided.number === line.number, `the decision has number ${decided.number}`);
  expect(equals(decided.rate, line.earned), `the decision has rate ${formatFraction(decided.rate)}`);
  expect(
    equals(decided.creditBefore, credit),
    `the decision began at ${formatFraction(decided.creditBefore)}`,
  );
  expect(
    equals(decided.creditAfter, line.creditAfter),
    `the decision ended at ${formatFraction(decided.creditAfter)}`,
  );
  expect(decided.municipal === line.usedTurn, 'the decision and the ledger disagree on whose turn it was');
  return creditAfter;
}

function totals(
  { lines, ...counter }: AuditedCounter,
  credit: Fraction,
  quarterTurns: number,
): readonly string[] {
  const sum = (of: (line: AuditLine) => Fraction): Fraction => lines.map(of).reduce(add, ZERO);
  const used = lines.filter((line) => line.usedTurn).length;
  const checks: readonly (readonly [name: string, holds: boolean])[] = [
    ['credit', equals(counter.credit, credit)],
    [
      'earned',
      equals(
        counter.earned,
        sum((line) => line.earned),
      ),
    ],
    [
      'corrections',
      equals(
        counter.corrections,
        sum((line) => line.correction),
      ),
    ],
    ['counted', counter.counted === lines.filter((line) => line.number !== null).length],
    ['slots', counter.slots === used],
    ['entries', counter.entries === lines.length],
    ['number of turns by § 59, stk. 1,', counter.quarterTurns === quarterTurns],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => `the stored ${name} is not that of the ledger`);
}
