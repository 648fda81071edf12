import type { Behind, Summary } from '@/lib/domain/summary/summary';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';

type About = Pick<Summary, 'municipalityId' | 'period' | 'part'>;

/** Where the homes behind a number are listed. `column` and `table` name the number there; `report`: it stands in a report of these. */
export function behindHref(
  { municipalityId, period, part }: About,
  behind: Behind,
  number: { readonly table: string; readonly column: string; readonly report?: string },
): string {
  return paths.summaryBehind(municipalityId, periodMark(period), {
    part: partMark(part),
    measure: behind.measure,
    tier: behind.tier,
    type: behind.dwellingType,
    details: behind.details?.join(','),
    department: behind.departmentId,
    organisation: behind.organisationId,
    from: behind.from,
    through: behind.through,
    tiers: behind.tiers?.join(','),
    departments: behind.departmentIds?.join(','),
    standing: behind.standing && 'yes',
    adds: behind.adds,
    as: behind.as,
    ...number,
  });
}
