import { z } from 'zod';
import { RETURN_REASONS, type ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { type CountedFigure, isCountedFigure } from '@/lib/domain/reporting/behind';
import { ownDates, parsePeriod, periodAround, type ReportPeriod } from '@/lib/domain/reporting/period';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { firstOf, type SearchParams } from './params';

/** What an overview's address asks for. A day or id that makes no sense is left out, not an error page. */
export type AskedOverview = {
  readonly period: ReportPeriod;
  readonly municipality?: string;
  readonly organisation?: string;
  readonly department?: string;
  /** Days were given that are no period; the one shown is another. */
  readonly wrongDates: boolean;
};

export function readOverviewQuery(search: SearchParams, today: CalendarDate): AskedOverview {
  const asked = askedPeriod(search);
  return {
    period: asked ?? periodAround('year', today),
    municipality: idIn(search.municipality),
    organisation: idIn(search.organisation),
    department: idIn(search.department),
    wrongDates:
      asked === null && Boolean(firstOf(search.from) || firstOf(search.through) || firstOf(search.period)),
  };
}

/** Which figure's vacancies are asked for; null when there is no such figure. */
export function readFigure(
  search: SearchParams,
): { readonly figure: CountedFigure; readonly reason?: ReturnReason } | null {
  const figure = firstOf(search.figure) ?? '';
  if (!isCountedFigure(figure)) return null;
  return { figure, reason: RETURN_REASONS.find((reason) => reason === firstOf(search.reason)) };
}

/** Two days from the form, or a period's short name. Days that make up a whole period are that period. */
function askedPeriod(search: SearchParams): ReportPeriod | null {
  const from = firstOf(search.from);
  const through = firstOf(search.through);
  if (!from && !through) return parsePeriod(firstOf(search.period) ?? '');
  const own = ownDates(from ?? '', through ?? '');
  if (own === null) return null;
  const whole = (['month', 'quarter', 'year'] as const).map((kind) => periodAround(kind, own.from));
  return whole.find((period) => period.from === own.from && period.through === own.through) ?? own;
}

function idIn(value: string | readonly string[] | undefined): string | undefined {
  const parsed = z.uuid().safeParse(firstOf(value));
  return parsed.success ? parsed.data : undefined;
}
