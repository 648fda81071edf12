import { homeText } from '@/lib/data/dwellings';
import type { KnownHome, Situation } from '@/lib/data/situation';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type DwellingId } from '@/lib/domain/shared/ids';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';

export type LastReport = { readonly on: CalendarDate; readonly reference: string };

type MetHome = { readonly id: DwellingId; readonly text: string; readonly last: LastReport | null };

/** What a transaction has brought so far, so that a later report of it is judged as if it had come alone. */
export type Running = {
  readonly homes: Map<string, MetHome>;
  readonly earlier: Map<string, Situation['earlier']>;
};

export const nothingYet = (): Running => ({ homes: new Map(), earlier: new Map() });

/** A copy to go on from: thrown away when what it was made for is refused. */
export const copyOf = ({ homes, earlier }: Running): Running => ({
  homes: new Map(homes),
  earlier: new Map(earlier),
});

const homeKey = ({ departmentId, home }: VacancyReport): string => `${departmentId} ${home.unitNumber}`;

export type HomeOfReport = MetHome & {
  /** The stock does not have it, or not as it is now. */
  readonly isNew: boolean;
};

export function homeOf(report: VacancyReport, situation: Situation, running: Running): HomeOfReport {
  const text = homeText(report.home);
  const met = running.homes.get(homeKey(report));
  if (met !== undefined) return { ...met, text, isNew: met.text !== text };
  const known = situation.homes.get(report.home.unitNumber);
  if (known === undefined) return { id: asId<DwellingId>(newId()), text, last: null, isNew: true };
  return {
    id: known.id,
    text,
    last: lastReport(known),
    isNew: known.text !== text || !isSameKind(known, report),
  };
}

const lastReport = ({ lastReportOn: on, lastReference: reference }: KnownHome): LastReport | null =>
  on !== null && reference !== null ? { on, reference } : null;

export const isSameKind = (home: KnownHome, { home: reported }: VacancyReport): boolean =>
  home.type === reported.dwellingType && home.allocationRule === reported.allocationRule;

export const earlierOf = (situation: Situation, running: Running): Situation['earlier'] =>
  running.earlier.get(situation.departmentId) ?? situation.earlier;

export function remember(running: Running, report: VacancyReport, situation: Situation, home: MetHome): void {
  const { reportedOn, noticeOn, departmentId } = report;
  running.homes.set(homeKey(report), home);
  running.earlier.set(departmentId, [...earlierOf(situation, running), { reportedOn, noticeOn }]);
}
