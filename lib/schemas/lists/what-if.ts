import { z } from 'zod';
import type { Agreement, RateTerms } from '@/lib/domain/agreement/agreement';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { readShare } from '@/lib/domain/agreement/read-share';
import { addDays } from '@/lib/domain/calendar/days';
import { ownDates, type ReportPeriod } from '@/lib/domain/reporting/period';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { equals } from '@/lib/domain/shared/fraction';
import {
  type AgreementDraftId,
  asId,
  type DepartmentId,
  type PlacementRoundId,
} from '@/lib/domain/shared/ids';
import type { Knowledge, Plan, PlannedShare } from '@/lib/domain/what-if/plan';
import { type MessageKey, says } from '../message-key';
import { firstOf, idParam, type SearchParams } from './params';

/** What a trial's address asks for. What makes no sense is left out, and a share that cannot be read says so. */
export type AskedTrial = {
  readonly period: ReportPeriod;
  readonly knowledge: Knowledge;
  readonly plan: Plan;
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, MessageKey>>;
};

/** What is stored and is to be tried; each is looked up before the rest of the address is read. */
export type StoredPlan = {
  /** Of a draft, in place of what is in force. */
  readonly agreement: Agreement | null;
  /** Of a round. */
  readonly placements: Plan['placements'];
};

const stored = z.object({ draft: idParam<AgreementDraftId>(), round: idParam<PlacementRoundId>() });

/** The draft and the round that the address names. */
export const readStored = (search: SearchParams): z.output<typeof stored> => stored.parse(search);

export const shareField = ({ dwellingType, tier }: Pick<RateTerms, 'dwellingType' | 'tier'>): string =>
  `share.${dwellingType}.${tier}`;

const TIER = 'tier.';
export const tierField = (department: string): string => `${TIER}${department}`;

type Given = {
  /** In force today. */
  readonly inForce: Agreement;
  readonly stored: StoredPlan;
  readonly today: CalendarDate;
};

/** Without a period it is the year up to today. */
export function readTrialQuery(search: SearchParams, { inForce, stored: given, today }: Given): AskedTrial {
  const agreement = given.agreement ?? inForce;
  const read = agreement.rates.map((row) => {
    const text = firstOf(search[shareField(row)]);
    return { row, rate: text === undefined ? row.rate : readShare(text) };
  });
  return {
    period: ownDates(firstOf(search.from) ?? '', firstOf(search.through) ?? '') ?? lastYear(today),
    knowledge: firstOf(search.knowledge) === 'TODAY' ? 'TODAY' : 'AT_THE_TIME',
    plan: {
      agreement: given.agreement,
      shares: read.flatMap(({ row, rate }): PlannedShare[] => {
        const { dwellingType, tier } = row;
        return rate === null || equals(rate, row.rate) ? [] : [{ dwellingType, tier, rate }];
      }),
      // What is chosen by hand goes before what the round says.
      placements: new Map([...given.placements, ...placements(search, agreement)]),
    },
    faults: Object.fromEntries(
      read.flatMap(({ row, rate }) => (rate === null ? [[shareField(row), says('forms.share')]] : [])),
    ),
  };
}

function placements(search: SearchParams, agreement: Agreement): [DepartmentId, string][] {
  const placeable = placeableTiers(agreement).map(({ tier }) => tier);
  return Object.keys(search).flatMap((name): [DepartmentId, string][] => {
    const id = z.uuid().safeParse(name.startsWith(TIER) ? name.slice(TIER.length) : '');
    const tier = placeable.find((known) => known === firstOf(search[name]));
    return id.success && tier !== undefined ? [[asId<DepartmentId>(id.data), tier]] : [];
  });
}

function lastYear(today: CalendarDate): ReportPeriod {
  return { kind: 'dates', from: addDays(today, -364), through: today };
}
