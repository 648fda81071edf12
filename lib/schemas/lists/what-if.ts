import { z } from 'zod';
import type { Agreement, RateTerms } from '@/lib/domain/agreement/agreement';
import { readShare } from '@/lib/domain/agreement/read-share';
import { addDays } from '@/lib/domain/calendar/days';
import { ownDates, type ReportPeriod } from '@/lib/domain/reporting/period';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { equals } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import type { Plan, PlannedShare } from '@/lib/domain/what-if/plan';
import type { Knowledge } from '@/lib/domain/what-if/try-out';
import { type MessageKey, says } from '../message-key';
import { firstOf, type SearchParams } from './params';

/** What a trial's address asks for. What makes no sense is left out, and a share that cannot be read says so. */
export type AskedTrial = {
  readonly period: ReportPeriod;
  readonly knowledge: Knowledge;
  readonly plan: Plan;
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, MessageKey>>;
};

export const shareField = ({ dwellingType, tier }: Pick<RateTerms, 'dwellingType' | 'tier'>): string =>
  `share.${dwellingType}.${tier}`;

const TIER = 'tier.';
export const tierField = (department: string): string => `${TIER}${department}`;

/** `agreement` is the one that is tried; without a period it is the year up to today. */
export function readTrialQuery(
  search: SearchParams,
  { agreement, today }: { readonly agreement: Agreement; readonly today: CalendarDate },
): AskedTrial {
  const written = agreement.rates.map((row) => ({ row, text: firstOf(search[shareField(row)]) }));
  const read = written.map(({ row, text }) => ({
    row,
    text,
    rate: text === undefined ? row.rate : readShare(text),
  }));
  return {
    period: ownDates(firstOf(search.from) ?? '', firstOf(search.through) ?? '') ?? lastYear(today),
    knowledge: firstOf(search.knowledge) === 'TODAY' ? 'TODAY' : 'AT_THE_TIME',
    plan: {
      shares: read.flatMap(({ row, rate }): PlannedShare[] => {
        const { dwellingType, tier } = row;
        return rate === null || equals(rate, row.rate) ? [] : [{ dwellingType, tier, rate }];
      }),
      placements: new Map(placements(search, agreement)),
    },
    faults: Object.fromEntries(
      read.flatMap(({ row, rate }) => (rate === null ? [[shareField(row), says('forms.share')]] : [])),
    ),
  };
}

function placements(search: SearchParams, agreement: Agreement): [DepartmentId, string][] {
  const placeable = agreement.tiers.filter((row) => row.placeable).map((row) => row.tier);
  return Object.keys(search).flatMap((name): [DepartmentId, string][] => {
    const id = z.uuid().safeParse(name.startsWith(TIER) ? name.slice(TIER.length) : '');
    const tier = placeable.find((known) => known === firstOf(search[name]));
    return id.success && tier !== undefined ? [[asId<DepartmentId>(id.data), tier]] : [];
  });
}

function lastYear(today: CalendarDate): ReportPeriod {
  return { kind: 'dates', from: addDays(today, -364), through: today };
}
