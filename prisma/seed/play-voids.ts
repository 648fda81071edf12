import type { SystemScope } from '@/lib/domain/access/scope';
import { dayNumber } from '@/lib/domain/calendar/days';
import type { VoidRecord } from '@/lib/domain/letting/voids/void-record';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import type { PlannedReport } from './plan-reports';
import { must } from './stage';

type Said = Pick<VoidRecord, 'ground' | 'bearer' | 'municipalityPermille' | 'effort'>;
const alone = { municipalityPermille: null } as const;

const NOBODY_WANTED: Said = {
  ...{ ...alone, ground: 'NO_APPLICANT', bearer: 'ORGANISATION' },
  effort: 'Tilbudt bredt fra ventelisten og slået op på hjemmesiden',
};
const REPAIRED: Said = {
  ...{ ...alone, ground: 'REPAIR', bearer: 'DEPARTMENT' },
  effort: 'Køkken og bad blev sat i stand efter syn',
};
const FELL_THROUGH: Said = {
  ...{ ...alone, ground: 'FELL_THROUGH', bearer: 'ORGANISATION' },
  effort: 'Ny boligsøgende fundet samme uge, som indskuddet udeblev',
};
const TOO_SHORT: Said = {
  ...{ ...alone, ground: 'OTHER', bearer: 'DEPARTMENT' },
  effort: 'Opsagt med kort varsel, så boligen ikke kunne nå at blive lejet ud',
};
const WAITED: Said = {
  ...{ ground: 'MUNICIPALITY_WAITED', bearer: 'SHARED', municipalityPermille: 500 },
  effort: 'Lejet ud på egen liste, så snart boligen kom tilbage',
};
/** As the organisation's own agreement says: the parties share the loss equally. @see R-13 */
export const SHARED_FILTER: Said = {
  ...{ ground: 'COMBINED_LETTING', bearer: 'SHARED', municipalityPermille: 500 },
  effort: 'Annonceret i lokalavisen og på tre portaler, uden at nogen opfyldte kriterierne',
};

/** What an officer finds in the papers of a home long after. */
export const LATE_EXPLANATION: Said = FELL_THROUGH;

/** How often which; null: nobody has said why yet. */
const OWN: readonly (Said | null)[] = [
  ...[NOBODY_WANTED, FELL_THROUGH, NOBODY_WANTED, REPAIRED, NOBODY_WANTED, TOO_SHORT, NOBODY_WANTED, null],
  ...[REPAIRED, NOBODY_WANTED, FELL_THROUGH, NOBODY_WANTED, TOO_SHORT],
];

type Emptied = {
  readonly vacancyId: VacancyId;
  readonly cameBack: boolean;
  readonly takeoverOn: CalendarDate;
};

/** Why a home stood empty from the day it was free; told from its days alone, so that the rest of the demonstration stays as it was. */
export async function explainVoid(
  scope: SystemScope,
  { report: { availableOn, reportedOn }, department }: Pick<PlannedReport, 'report' | 'department'>,
  { vacancyId, cameBack, takeoverOn }: Emptied,
): Promise<void> {
  if (takeoverOn <= availableOn) return;
  const number = dayNumber(availableOn) + dayNumber(reportedOn);
  const filtered = department.plan.placements.some(({ criteria = [] }) => criteria.includes('NO_BENEFIT'));
  const own = OWN[number % OWN.length] ?? null;
  const said = cameBack && own !== null ? WAITED : filtered && number % 3 === 0 ? SHARED_FILTER : own;
  if (said !== null) must(await recordVoid(scope, { vacancyId, record: { ...said, emptyUntil: null } }));
}
