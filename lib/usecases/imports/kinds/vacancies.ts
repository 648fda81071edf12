import { type DwellingKnown, readKnownHomes, readReported } from '@/lib/data/imports/import-known';
import { type CheckedRow, refusedRow } from '@/lib/domain/imports/checked-row';
import { readVacancy, vacancySort } from '@/lib/domain/imports/read-vacancy';
import { reportedOtherwise } from '@/lib/domain/imports/reported-otherwise';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, settled } from '../../vacancies/attempt';
import { takeInFile } from '../../vacancies/take-in-file';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { checkedAgain } from './vacancy-faults';

/** Vacancies go through the use case that the form goes through, some hundreds to a transaction. */
export const vacancies: KindWork<'VACANCIES'> = { check, enter, batch: 500 };

async function check({
  tx,
  scope,
  of,
  finder,
  rows,
}: Checking): Promise<readonly CheckedRow<VacancyReport>[]> {
  const read = rows.map((cells) => readVacancy(cells, finder));
  const good = read.flatMap((one) => (one.ok ? [one] : []));
  const [reported, homes] = await Promise.all([
    readReported(
      ...([tx, scope, of] as const),
      read.flatMap(({ department }, at) =>
        department === undefined
          ? []
          : [{ organisationId: department.organisationId, externalId: rows[at]?.externalId ?? '' }],
      ),
    ),
    readKnownHomes(
      ...([tx, scope, of] as const),
      good.map(({ report }) => ({ departmentId: report.departmentId, unitNumber: report.home.unitNumber })),
    ),
  ]);
  const byId = new Map(reported.map((one) => [one.externalId, one]));
  const byUnit = new Map(homes.map((one) => [`${one.departmentId} ${one.unitNumber}`, one]));
  return read.map((one, at): CheckedRow<VacancyReport> => {
    const key = rows[at]?.externalId ?? '';
    const before = byId.get(key);
    // Reported before: whatever else the row says, it makes nothing; that it says so is told.
    if (before) {
      const differs = one.report ? reportedOtherwise(before, one.report, rows[at] ?? {}) : [];
      return { state: 'UNCHANGED', key, as: before.reference, ...(differs.length > 0 && { differs }) };
    }
    if (!one.ok) return refusedRow(key, one.faults);
    const { report, taken } = one;
    const home = byUnit.get(`${report.departmentId} ${report.home.unitNumber}`);
    if (home && !isSameKind(home, report))
      return refusedRow(key, [{ column: 'dwellingType', fault: 'differs-from-stock' }]);
    return {
      state: 'MADE',
      key,
      said: report,
      sort: vacancySort(report),
      changes: [],
      ...(taken && { taken }),
    };
  });
}

const isSameKind = (known: DwellingKnown, { home }: VacancyReport): boolean =>
  known.dwellingType === home.dwellingType && known.allocationRule === home.allocationRule;

async function enter({ tx, scope, rows, failed }: Entering<'VACANCIES'>): Promise<Attempt<EnteredRows>> {
  const reports = rows.map(({ said }) => said);
  const attempt = await takeInFile(tx, scope, reports, failed);
  if (attempt.kind === 'AGAIN') return attempt;
  const entered: EnteredRows['entered'][number][] = [];
  const otherwise: EnteredRows['otherwise'][number][] = [];
  for (const [at, outcome] of attempt.value.entries()) {
    const row = rows[at];
    if (row === undefined) throw new Error('There are as many outcomes as rows');
    if (outcome.ok) {
      const { vacancyId: id, reference } = outcome.value;
      entered.push({ line: row.line, outcome: { id, reference, was: 'MADE' } });
    } else otherwise.push({ row, checked: checkedAgain(row.key, outcome.error) });
  }
  return settled({ entered, otherwise });
}
