import { z } from 'zod';
import { DWELLING_TYPES, OCCASIONS } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { FACTS_OF_DECISION, type FactOfDecision } from '@/lib/domain/vacancy/corrections';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { dayParam, idParam, ownWordParam, type SearchParams, unitParam, wordParam } from './params';

const NO_RULE = 'NONE';

const schema = z.object({
  departmentId: idParam<DepartmentId>(),
  unitNumber: unitParam,
  dwellingType: wordParam(DWELLING_TYPES),
  allocationRule: ownWordParam,
  occasion: wordParam(OCCASIONS),
  reportedOn: dayParam,
});

export type CorrectionQuery = z.output<typeof schema>;

/** The facts that are to be put right, from the address of the second step; what is left out stays as it was. */
export const readCorrection = (params: SearchParams): CorrectionQuery => schema.parse(params);

/** Has the reader come to the second step? */
export const isChosen = (query: CorrectionQuery): boolean =>
  FACTS_OF_DECISION.some((fact) => query[fact] !== undefined);

/** The report as it should have been. */
export function corrected(report: VacancyReport, query: CorrectionQuery): VacancyReport {
  const { home } = report;
  const rule = query.allocationRule === undefined ? home.allocationRule : query.allocationRule;
  return {
    ...report,
    departmentId: query.departmentId ?? report.departmentId,
    occasion: query.occasion ?? report.occasion,
    reportedOn: query.reportedOn ?? report.reportedOn,
    home: {
      ...home,
      unitNumber: query.unitNumber ?? home.unitNumber,
      dwellingType: query.dwellingType ?? home.dwellingType,
      allocationRule: rule === NO_RULE ? null : rule,
    },
  };
}

/** A fact of the report as the form's fields hold it. */
export function factValue({ home, ...report }: VacancyReport, fact: FactOfDecision): string {
  if (fact === 'allocationRule') return home.allocationRule ?? NO_RULE;
  if (fact === 'unitNumber' || fact === 'dwellingType') return home[fact];
  return report[fact];
}
