import type { Bilingual } from '../shared/bilingual';
import { type CalendarDate, calendarDate, isInForce } from '../shared/calendar-date';
import { firstDayOf, type Month } from '../shared/month';

export const BENEFITS = [
  'CASH_ASSISTANCE',
  'EDUCATION_ASSISTANCE',
  'TRANSITION_BENEFIT',
  'SELF_SUPPORT_AND_RETURN',
  'INTEGRATION_BENEFIT',
  'UNEMPLOYMENT_BENEFIT',
  'SICKNESS_BENEFIT',
  'SICKNESS_BENEFIT_IN_WORK',
  'RESOURCE_BENEFIT',
  'REHABILITATION_BENEFIT',
  'UNEMPLOYED_FLEX_BENEFIT',
  'DISABILITY_PENSION',
  'SENIOR_PENSION',
  'EARLY_PENSION',
  'FLEX_WAGE_SUPPLEMENT',
  'FLEX_BENEFIT',
  'EARLY_RETIREMENT',
  'PARENTAL_BENEFIT',
  'HOLIDAY_BENEFIT',
  'STUDENT_GRANT',
  'OLD_AGE_PENSION',
] as const;
export type BenefitId = (typeof BENEFITS)[number];

/** A public benefit under the name it has from `from` (inclusive) to `to` (exclusive); null: outside what matters here. */
export type BenefitName = {
  readonly name: Bilingual;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** What the same need is met by after the name has gone. */
  readonly replacedBy: BenefitId | null;
};

const always = (da: string, en: string): BenefitName => ({
  name: { da, en },
  from: null,
  to: null,
  replacedBy: null,
});

const dated = (
  da: string,
  en: string,
  [from, to]: readonly [string | null, string | null],
  replacedBy: BenefitId | null = null,
): BenefitName => ({
  name: { da, en },
  from: from === null ? null : calendarDate(from),
  to: to === null ? null : calendarDate(to),
  replacedBy,
});

/** The day three names lapsed and cash assistance took their place. @see lov nr. 1655 af 30. december 2024 */
const REFORM = '2025-07-01';

/**
 * The benefits that criteria name, with the dates of their names. An entry is never edited: a new name is a new entry,
 * an old one gets its end. @see lov om aktiv socialpolitik; the Acts on each benefit
 */
export const BENEFIT_CATALOGUE: Readonly<Record<BenefitId, BenefitName>> = {
  CASH_ASSISTANCE: always('kontanthjælp', 'cash assistance'),
  EDUCATION_ASSISTANCE: dated(
    'uddannelseshjælp',
    'education assistance',
    ['2014-01-01', REFORM],
    'CASH_ASSISTANCE',
  ),
  TRANSITION_BENEFIT: dated(
    'overgangsydelse',
    'transition benefit',
    ['2020-03-01', REFORM],
    'CASH_ASSISTANCE',
  ),
  SELF_SUPPORT_AND_RETURN: dated(
    'selvforsørgelses- og hjemrejseydelse',
    'self-support and return benefit',
    ['2019-07-01', REFORM],
    'CASH_ASSISTANCE',
  ),
  INTEGRATION_BENEFIT: dated(
    'integrationsydelse',
    'integration benefit',
    ['2015-09-01', '2019-07-01'],
    'SELF_SUPPORT_AND_RETURN',
  ),
  UNEMPLOYMENT_BENEFIT: always('arbejdsløshedsdagpenge', 'unemployment benefit'),
  SICKNESS_BENEFIT: always('sygedagpenge under ledighed', 'sickness benefit while unemployed'),
  SICKNESS_BENEFIT_IN_WORK: always('sygedagpenge fra beskæftigelse', 'sickness benefit from employment'),
  RESOURCE_BENEFIT: dated('ressourceforløbsydelse', 'resource-course benefit', ['2013-01-01', null]),
  REHABILITATION_BENEFIT: always('revalideringsydelse', 'rehabilitation benefit'),
  UNEMPLOYED_FLEX_BENEFIT: always('ledighedsydelse', 'unemployment benefit for flex-job'),
  DISABILITY_PENSION: always('førtidspension', 'disability pension'),
  SENIOR_PENSION: dated('seniorpension', 'senior pension', ['2020-01-01', null]),
  EARLY_PENSION: dated('tidlig pension', 'early pension', ['2022-01-01', null]),
  FLEX_WAGE_SUPPLEMENT: dated('fleksløntilskud', 'flex-job wage supplement', ['2013-01-01', null]),
  FLEX_BENEFIT: always('fleksydelse', 'flex benefit'),
  EARLY_RETIREMENT: always('efterløn', 'early retirement pay'),
  PARENTAL_BENEFIT: always('barselsdagpenge', 'parental benefit'),
  HOLIDAY_BENEFIT: always('feriedagpenge', 'holiday benefit'),
  STUDENT_GRANT: always('SU', 'student grant (SU)'),
  OLD_AGE_PENSION: always('folkepension', 'old-age pension'),
};

/** Was the benefit paid under this name in the month? */
export const isNamedInMonth = (benefit: BenefitId, month: Month): boolean =>
  isInForce(BENEFIT_CATALOGUE[benefit], firstDayOf(month));
