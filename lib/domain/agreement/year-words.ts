import { assertNever } from '../shared/assert-never';
import { type Bilingual, bothWays } from '../shared/bilingual';
import { dayInWords, nameOfMonth } from '../shared/day-words';
import { englishOrdinal } from './share-words';
import {
  type ClosedDay,
  LAST,
  type PreparePage,
  type Responsible,
  type When,
  type YearEvent,
  type YearEventKind,
} from './year-terms';

export const EVENT_KIND: Record<YearEventKind, Bilingual> = {
  MEETING: { da: 'møde', en: 'meeting' },
  DEADLINE: { da: 'frist', en: 'deadline' },
  REPORT: { da: 'indberetning eller rapport', en: 'report' },
  MEASUREMENT: { da: 'opgørelse', en: 'measurement' },
  PUBLICATION: { da: 'offentliggørelse', en: 'publication' },
};

export const RESPONSIBLE: Record<Exclude<Responsible['side'], 'BODY'>, Bilingual> = {
  MUNICIPALITY: { da: 'kommunen', en: 'the municipality' },
  ORGANISATIONS: { da: 'boligorganisationerne', en: 'the housing organisations' },
  BOTH: { da: 'begge parter', en: 'both parties' },
  STATE: { da: 'staten', en: 'the state' },
};

export const PREPARE_PAGE: Record<PreparePage, Bilingual> = {
  KEY_FIGURES: { da: 'nøgletal', en: 'key figures' },
  PLACEMENTS: { da: 'indplacering', en: 'placements' },
  DEPARTMENTS: { da: 'afdelinger', en: 'departments' },
  WHAT_IF: { da: 'hvad nu hvis', en: 'what if' },
  OVERVIEW: { da: 'overblik', en: 'overview' },
  AGREEMENTS: { da: 'aftaler', en: 'agreements' },
  CHOICES: { da: 'valg med begrundelse', en: 'choices with a reason' },
  VOIDS: { da: 'tomgang', en: 'voids' },
  PUBLIC_NOTICE: { da: 'den offentlige side', en: 'the public page' },
  ANNUAL_SUMMARY: { da: 'årsoversigt', en: 'annual summary' },
  TRANSITIONAL: { da: 'udslusningsboliger', en: 'transitional homes' },
  COMBINED_LETTING: { da: 'indberetning om kombineret udlejning', en: 'report on combined letting' },
  GOAL_FOLLOW_UP: { da: 'målopfølgning til revisor', en: 'follow-up on goals for the auditor' },
};

const WEEKDAYS: readonly Bilingual[] = [
  { da: 'mandag', en: 'Monday' },
  { da: 'tirsdag', en: 'Tuesday' },
  { da: 'onsdag', en: 'Wednesday' },
  { da: 'torsdag', en: 'Thursday' },
  { da: 'fredag', en: 'Friday' },
  { da: 'lørdag', en: 'Saturday' },
  { da: 'søndag', en: 'Sunday' },
];

const CLOSED: Record<ClosedDay, Bilingual> = {
  STAYS: { da: '', en: '' },
  BEFORE: { da: ' eller sidste arbejdsdag før', en: ' or the last working day before' },
  AFTER: { da: ' eller første arbejdsdag efter', en: ' or the first working day after' },
};

/** `hvert år i marts`, `2. kvartal`, `tre uger før …`. */
export function whenInWords(when: When, year: readonly YearEvent[]): Bilingual {
  switch (when.kind) {
    case 'DAY': {
      const [month, closed] = [nameOfMonth(when.month), CLOSED[when.closed]];
      return bothWays(
        `hvert år ${when.date}. ${month.da}${closed.da}`,
        `every year on ${when.date} ${month.en}${closed.en}`,
      );
    }
    case 'MONTHS':
      return monthsInWords(when.first, when.last);
    case 'QUARTER':
      return bothWays(
        `hvert år i ${when.quarter}. kvartal`,
        `every year in the ${englishOrdinal(when.quarter)} quarter`,
      );
    case 'NTH_WEEKDAY':
      return nthWeekdayInWords(when);
    case 'ONCE':
      return onceInWords(when);
    case 'WEEKS_BEFORE':
      return weeksBeforeInWords(when, year);
    default:
      return assertNever(when);
  }
}

function monthsInWords(first: number, last: number): Bilingual {
  const [from, to] = [nameOfMonth(first), nameOfMonth(last)];
  return first === last
    ? bothWays(`hvert år i ${from.da}`, `every year in ${from.en}`)
    : bothWays(`hvert år fra ${from.da} til ${to.da}`, `every year from ${from.en} to ${to.en}`);
}

function nthWeekdayInWords({ month, weekday, nth }: Extract<When, { kind: 'NTH_WEEKDAY' }>): Bilingual {
  const [day, name] = [
    WEEKDAYS[weekday - 1] ?? bothWays(String(weekday), String(weekday)),
    nameOfMonth(month),
  ];
  return nth === LAST
    ? bothWays(`hvert år den sidste ${day.da} i ${name.da}`, `every year on the last ${day.en} of ${name.en}`)
    : bothWays(
        `hvert år den ${nth}. ${day.da} i ${name.da}`,
        `every year on the ${englishOrdinal(nth)} ${day.en} of ${name.en}`,
      );
}

function onceInWords({ first, last }: Extract<When, { kind: 'ONCE' }>): Bilingual {
  const [from, to] = [dayInWords(first), dayInWords(last)];
  return first === last
    ? bothWays(`én gang, ${from.da}`, `once, on ${from.en}`)
    : bothWays(`én gang, fra ${from.da} til ${to.da}`, `once, from ${from.en} to ${to.en}`);
}

function weeksBeforeInWords(
  { event, weeks }: Extract<When, { kind: 'WEEKS_BEFORE' }>,
  year: readonly YearEvent[],
): Bilingual {
  const name = year.find((row) => row.event === event)?.name ?? bothWays(event, event);
  return bothWays(
    `${weeks} ${weeks === 1 ? 'uge' : 'uger'} før ${name.da}`,
    `${weeks} ${weeks === 1 ? 'week' : 'weeks'} before ${name.en}`,
  );
}

/** `kommunen`, `begge parter`, `Embedsmandsgruppen`. */
export const responsibleInWords = (responsible: Responsible): Bilingual =>
  responsible.side === 'BODY' ? responsible.name : RESPONSIBLE[responsible.side];
