import { homeText } from '@/lib/data/departments/dwellings';
import type { Situation } from '@/lib/data/vacancies/situation';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';

/** What the register said of a home when somebody looked, as one text; null where it did not have it. */
export type RegisterSeen = string | null;

export const registerSeen = (home: Home | null): RegisterSeen =>
  home === null ? null : seen(home.dwellingType, home.allocationRule, homeText(home));

/** Does the register say the same now, under the lock? */
export function isAsSeen(
  was: RegisterSeen,
  report: VacancyReport,
  situations: readonly Situation[],
): boolean {
  const home = situations
    .find(({ departmentId }) => departmentId === report.departmentId)
    ?.homes.get(report.home.unitNumber);
  return was === (home === undefined ? null : seen(home.type, home.allocationRule, home.text));
}

const seen = (type: string, rule: string | null, text: string): string => [type, rule ?? '', text].join('|');
