import { calendarDate } from '../shared/calendar-date';
import { type Fraction, fraction } from '../shared/fraction';
import type { Reference } from '../shared/reference';

const cited = (da: string, en: string): Reference => ({ text: { da, en }, assumed: false });
const assumed = (da: string, en: string): Reference => ({ text: { da, en }, assumed: true });

/** A vacant home goes to those on the lists. */
export const LISTS_ACT = cited('Almenboligloven § 51, stk. 1', 'Social Housing Act, section 51(1)');

/** A tenant who must move out while the home is rebuilt or pulled down can always have a home in the own department. @see reading Q24 */
export const REHOUSING_FIRST = assumed(
  'Almenboligloven, reglerne om genhusning',
  'Social Housing Act, the rules on rehousing',
);

/** Of the homes let from the lists this share is the transfer list's to have first; null: none, before the rule came. */
export const TRANSFER_SHARE: readonly {
  readonly from: ReturnType<typeof calendarDate>;
  readonly value: Fraction | null;
}[] = [{ from: calendarDate('2019-07-01'), value: fraction(1n, 2n) }];

export const TRANSFER_SHARE_ORDER = assumed(
  'Bekendtgørelsen om udlejning af almene boliger, ændret fra 1. juli 2019',
  'Order on letting of social housing, as amended from 1 July 2019',
);

/** The individual agreement may put the transfer list before flexible letting. */
export const TRANSFER_FIRST_ORDER = cited(
  'Bekendtgørelsen om udlejning af almene boliger § 7, 2. pkt., fraveget ved aftale',
  'Order on letting of social housing, section 7, second sentence, set aside by agreement',
);

/** If nobody on the lists will have it, it may be let to others; by agreement it is advertised. */
export const OUTSIDE_THE_LISTS = cited(
  'Almenboligloven § 51, stk. 5, og § 60 a',
  'Social Housing Act, sections 51(5) and 60 a',
);

/** An organisation may reject a household of more people than this for each room. */
export const MOST_PEOPLE_PER_ROOM = {
  value: 2,
  reference: assumed(
    'Bekendtgørelsen om udlejning af almene boliger: højst to personer pr. rum',
    'Order on letting of social housing: at most two people per room',
  ),
} as const;

/** Nobody younger signs a lease on her own. */
export const AGE_OF_MAJORITY = {
  value: 18,
  reference: cited('Værgemålsloven § 1', 'Guardianship Act, section 1'),
} as const;
