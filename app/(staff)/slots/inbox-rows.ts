import { getLocale } from 'next-intl/server';
import type { ComingRow } from '@/components/slots/coming-turns';
import type { InboxRow } from '@/components/slots/inbox-table';
import type { Option } from '@/components/ui/select-field';
import type { AgreementShelf } from '@/lib/data/agreements/agreements';
import type { DepartmentChoice } from '@/lib/data/departments/departments';
import type { ComingHome } from '@/lib/data/slots/coming-turns';
import { counterLabel } from '@/lib/domain/agreement/counter-label';
import { type TierOfMunicipality, tierWord } from '@/lib/domain/agreement/tier-words';
import type { UserId } from '@/lib/domain/shared/ids';
import type { SlotRow } from '@/lib/domain/slot/slot-row';

interface Known {
  readonly userId: UserId;
  readonly tiers: readonly TierOfMunicipality[];
  readonly departments: readonly DepartmentChoice[];
}

/** Adds the agreement's words, and whose home it is that the reader stands in for. */
export const inboxRows = (rows: readonly SlotRow[], { userId, tiers, departments }: Known): InboxRow[] =>
  rows.map((row) => ({
    ...row,
    tierWords: tierWord(tiers, row.municipalityId, row.tier),
    municipalityName: departments.find(({ id }) => id === row.departmentId)?.municipalityName ?? '',
    standsInFor: standsInFor(row, userId),
  }));

const standsInFor = ({ mine, claimedBy }: SlotRow, userId: UserId): string | null =>
  mine && claimedBy !== null && !claimedBy.system && claimedBy.userId !== userId ? claimedBy.name : null;

export function areaOptions(departments: readonly DepartmentChoice[]): Option[] {
  const areas = new Map(
    departments.flatMap(({ areaId, areaName }) => (areaId && areaName ? [[areaId, areaName]] : [])),
  );
  return [...areas]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'da'));
}

/** Every demand that some agreement within reach makes, by its own name. */
export async function demandOptions({ versions }: AgreementShelf): Promise<Option[]> {
  const locale = await getLocale();
  const demands = versions.flatMap(({ agreement }) => agreement.demands);
  const labels = new Map(demands.map(({ demand, label }) => [demand, label[locale]]));
  return [...labels].map(([value, label]) => ({ value, label }));
}

export const comingRows = (coming: readonly ComingHome[]): ComingRow[] =>
  coming.flatMap(({ department, counter }) => {
    if (counter.next === 'never') return [];
    const { standing } = department;
    return [
      {
        departmentId: department.id,
        counterName: counter.name,
        counterLabel: counterLabel(standing?.version.agreement ?? null, counter.name),
        departmentNumber: department.number,
        departmentName: department.name,
        organisationName: department.organisationName,
        tier: standing?.tier ?? null,
        cells: counter.cells.map(({ number, municipal, voided }) => ({ number, municipal, voided })),
        upcoming: counter.upcoming.slice(0, counter.next),
        next: counter.next,
        movesAYear: counter.terms.dwellingType === 'FAMILY' ? movesAYear(department) : null,
      },
    ];
  });

const PERMILLE = 1000;

/** Whole homes a year from the turnover that was recorded; nothing while nobody has said. */
const movesAYear = ({ turnoverPermille, familyDwellings }: ComingHome['department']): number | null =>
  turnoverPermille === null ? null : Math.round((familyDwellings * turnoverPermille) / PERMILLE);
