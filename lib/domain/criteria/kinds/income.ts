import { yearOf } from '../../calendar/days';
import type { Month } from '../../shared/month';
import type { IncomeFloor, YearlyAmount } from '../criteria-set';
import {
  against,
  type Finding,
  needsOf,
  paperFrame,
  proven,
  type Subject,
  toConfirm,
  unknown,
  type Warning,
} from '../finding';
import { wholeMonthsBefore } from '../look-back';
import { daysSeen, isMetOn } from '../papers';
import type { IncomeAgainstFloor } from '../reason';
import type { Situation } from '../vocabulary';

/**
 * The average gross income of the latest whole months against the year's amount, per person. @see Holbæk bilag 3, 2;
 * reading Q27
 */
export function incomeAgainst(floor: IncomeFloor, subject: Subject, situation: Situation): Finding {
  const { amount, warnings } = amountOf(floor, subject);
  if (amount === null) {
    return {
      ...toConfirm(subject, 'INCOME_WITHOUT_AMOUNT', [situation], { code: 'NO_AMOUNT_SET' }),
      warnings,
    };
  }
  return { ...heldAgainst(amount, floor.months, subject, situation), warnings };
}

function heldAgainst(amount: YearlyAmount, months: number, subject: Subject, situation: Situation): Finding {
  const incomes =
    latestProven(months, subject, situation) ?? incomesIn(subject, latestMonths(months, subject));
  if (incomes === null) return unknown('income');
  const total = incomes.reduce((sum, oere) => sum + oere, 0);
  const inputs: IncomeAgainstFloor = {
    ...{ averageOere: Math.floor(total / months), floorOere: amount.oere, months },
  };
  return total >= amount.oere * months
    ? proven(subject, [situation], { code: 'INCOME_SUFFICES', ...inputs })
    : against({ code: 'INCOME_TOO_LOW', ...inputs });
}

const latestMonths = (months: number, { dates }: Subject): readonly Month[] =>
  wholeMonthsBefore(dates.assessed, months);

/** The incomes of the latest months that accepted papers prove: those of the day on which they were seen. */
function latestProven(months: number, subject: Subject, situation: Situation): readonly number[] | null {
  const frame = paperFrame(subject, null);
  const papers = subject.papers.filter((paper) => paper.verdict === 'ACCEPTED');
  const needs = needsOf(subject, [situation]);
  for (const day of daysSeen(papers, frame)) {
    const incomes = incomesIn(subject, wholeMonthsBefore(day, months));
    if (incomes !== null && needs.every((need) => isMetOn(need, papers, frame, day))) return incomes;
  }
  return null;
}

/** The income of each month; null where one of them has not been stated. */
function incomesIn({ member }: Subject, months: readonly Month[]): readonly number[] | null {
  const incomes = months.map((month) => member.income.find((row) => row.month === month)?.oere);
  return incomes.every((oere) => oere !== undefined) ? incomes : null;
}

/** The amount of the year of the offer; else the latest before it, else the first there is, with a warning. */
function amountOf(
  { amounts }: IncomeFloor,
  { criterion, dates }: Subject,
): { amount: YearlyAmount | null; warnings: readonly Warning[] } {
  const year = yearOf(dates.offer);
  const sorted = [...amounts].sort((a, b) => a.year - b.year);
  const amount = sorted.filter((row) => row.year <= year).at(-1) ?? sorted[0] ?? null;
  if (amount?.year === year) return { amount, warnings: [] };
  const used = amount?.year ?? null;
  return { amount, warnings: [{ code: 'AMOUNT_YEAR_MISSING', criterion: criterion.criterion, year, used }] };
}
