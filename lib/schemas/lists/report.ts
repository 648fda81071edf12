import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { periodOfYear, REPORT_KINDS, type ReportKind } from '@/lib/domain/summary/reports/report';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { readPeriodMark } from '@/lib/domain/summary/summary-mark';

/** The folders of the addresses. */
export const REPORT_PLACES: Readonly<Record<ReportKind, string>> = {
  COMBINED: 'combined',
  TRANSITIONAL: 'transitional',
  VOIDS: 'voids',
  GOALS: 'goals',
};

export const readReportPlace = (place: string): ReportKind | null =>
  REPORT_KINDS.find((kind) => REPORT_PLACES[kind] === place) ?? null;

const YEAR = /^20[0-9]{2}$/;

/** Which report an address asks for, by a year or, of voids, by a period; null where there can be none. */
export function readAskedReport(
  kind: ReportKind,
  { municipalityId, mark }: { readonly municipalityId: string; readonly mark: string },
) {
  const id = z.uuid().safeParse(municipalityId).data;
  const period = periodOf(kind, mark);
  return id === undefined || period === null
    ? null
    : { kind, municipalityId: asId<MunicipalityId>(id), period };
}

const periodOf = (kind: ReportKind, mark: string): DaySpan | null =>
  kind === 'VOIDS' ? readPeriodMark(mark) : YEAR.test(mark) ? periodOfYear(kind, Number(mark)) : null;
