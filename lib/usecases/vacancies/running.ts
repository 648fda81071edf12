import { homeText } from '@/lib/data/departments/dwellings';
import type { KnownHome, LastReport, Situation } from '@/lib/data/vacancies/situation';
import { asId, type DwellingId } from '@/lib/domain/shared/ids';
import { addressKey } from '@/lib/domain/vacancy/address-key';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';

type MetHome = { readonly id: DwellingId; readonly text: string; readonly last: LastReport | null };

/** What a transaction has brought so far, so that a later report of it is judged as if it had come alone. */
export type Running = {
  readonly homes: Map<string, MetHome>;
  /** Homes that the stock did not have, by where they lie. */
  readonly addresses: Map<string, LastReport>;
  readonly earlier: Map<string, Situation['earlier']>;
};

/** Before the first report of a transaction. */
export const nothingYet = (): Running => ({
  homes: new Map(),
  addresses: new Map(),
  earlier: new Map(),
});

/** A copy to go on from: thrown away when what it was made for is refused. */
export const copyOf = ({ homes, addresses, earlier }: Running): Running => ({
  homes: new Map(homes),
  addresses: new Map(addresses),
  earlier: new Map(earlier),
});

const homeKey = ({ departmentId, home }: VacancyReport): string => `${departmentId} ${home.unitNumber}`;

const addressOf = ({ departmentId, home }: VacancyReport): string => `${departmentId} ${addressKey(home)}`;

export type HomeOfReport = MetHome & {
  /** The stock does not have it, or not as it is now. */
  readonly isNew: boolean;
  /** The stock has it, or an earlier report of the same transaction brought it. */
  readonly isKnown: boolean;
};

/** Which home a report is about: one that an earlier report of the transaction brought, one of the stock, or a new one. */
export function homeOf(report: VacancyReport, situation: Situation, running: Running): HomeOfReport {
  const text = homeText(report.home);
  const met = running.homes.get(homeKey(report));
  if (met !== undefined) return { ...met, text, isNew: met.text !== text, isKnown: true };
  const known = situation.homes.get(report.home.unitNumber);
  if (known === undefined) {
    // A unit number that nobody knows: what was reported at the same address may be the same home.
    const last =
      running.addresses.get(addressOf(report)) ?? situation.addresses.get(report.home.unitNumber) ?? null;
    return { id: asId<DwellingId>(newId()), text, last, isNew: true, isKnown: false };
  }
  return {
    id: known.id,
    text,
    last: lastReport(known),
    isNew: known.text !== text || !isSameKind(known, report),
    isKnown: true,
  };
}

const lastReport = ({ lastReportOn: on, lastReference: reference }: KnownHome): LastReport | null =>
  on !== null && reference !== null ? { on, reference } : null;

/** Does the stock know it as the same type, under the same dwelling rule? */
export const isSameKind = (home: KnownHome, { home: reported }: VacancyReport): boolean =>
  home.type === reported.dwellingType && home.allocationRule === reported.allocationRule;

/** The department’s earlier reports, those of this transaction included. */
export const earlierOf = (situation: Situation, running: Running): Situation['earlier'] =>
  running.earlier.get(situation.departmentId) ?? situation.earlier;

/** Notes a report for those that come after it in the transaction. */
export function remember(running: Running, report: VacancyReport, situation: Situation, home: MetHome): void {
  const { reportedOn, noticeOn, departmentId } = report;
  running.homes.set(homeKey(report), home);
  if (home.last !== null) running.addresses.set(addressOf(report), home.last);
  running.earlier.set(departmentId, [...earlierOf(situation, running), { reportedOn, noticeOn }]);
}

/** An own rule that only the report speaks of. */
export const isRuleOfUnknownHome = ({ isKnown }: HomeOfReport, { home }: VacancyReport): boolean =>
  !isKnown && home.allocationRule !== null;
