import { periodAsText, type ReportPeriod } from '@/lib/domain/reporting/period';

/** What the overview is narrowed to; stands in the address, and every link carries it on. */
export interface OverviewQuery {
  period: ReportPeriod;
  municipality?: string;
  organisation?: string;
  department?: string;
}

/** An address of the overview or of a page behind it. */
export function overviewHref(
  path: string,
  query: OverviewQuery,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const { period, municipality, organisation, department } = query;
  const all = { period: periodAsText(period), municipality, organisation, department, ...more };
  const search = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `${path}?${search}`;
}
