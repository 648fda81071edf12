import type { Behind, Summary } from '@/lib/domain/summary/summary';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';

type About = Pick<Summary, 'municipalityId' | 'period' | 'part'>;

/** Where the homes behind a number are listed. `column` and `table` name the number there. */
export function behindHref(
  { municipalityId, period, part }: About,
  behind: Behind,
  number: { readonly table: string; readonly column: string },
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
    ...number,
  });
}
