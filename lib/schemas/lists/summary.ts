import { z } from 'zod';
import { ownDates } from '@/lib/domain/reporting/period';
import { calendarDate, parseCalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { isAddend } from '@/lib/domain/summary/addends';
import { isMeasure } from '@/lib/domain/summary/measure';
import type { Behind, DaySpan } from '@/lib/domain/summary/summary';
import { type PartAt, readPartMark, readPeriodMark } from '@/lib/domain/summary/summary-mark';
import { firstOf, type SearchParams } from './params';

/** Which summary an address asks for. */
export type AskedSummary = {
  readonly municipalityId: MunicipalityId;
  readonly period: DaySpan;
  readonly part: PartAt;
};

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

/** Null where there can be no such summary. */
export function readAskedSummary(
  { municipalityId, period }: { readonly municipalityId: string; readonly period: string },
  search: SearchParams,
): AskedSummary | null {
  const span = readPeriodMark(period);
  const part = readPartMark(firstOf(search.part));
  return span === null || part === null || !isUuid(municipalityId)
    ? null
    : { municipalityId: asId<MunicipalityId>(municipalityId), period: span, part };
}

/** What the form of a summary asks for; null where its days are none. */
export const readChosenDays = (search: SearchParams): DaySpan | null =>
  ownDates(firstOf(search.from) ?? '', firstOf(search.through) ?? '');

const FIRST_DAY = calendarDate('1900-01-01');
/** A sign that Postgres has in no text. */
const NO_TEXT = '\0';

/** Which homes a number's address asks for, as `behindParams` of components/summaries writes it; null where no number counts them. */
export function readBehind(search: SearchParams): Behind | null {
  const [measure = '', department, organisation] = [
    search.measure,
    search.department,
    search.organisation,
  ].map(firstOf);
  const [tier, dwellingType, details] = [search.tier, search.type, search.details].map(firstOf);
  if (!isMeasure(measure) || [department, organisation].some((id) => id !== undefined && !isUuid(id)))
    return null;
  const [tiers, departments] = [search.tiers, search.departments].map((text) => firstOf(text)?.split(','));
  if ([tier, dwellingType, details, ...(tiers ?? [])].some((text) => text?.includes(NO_TEXT))) return null;
  if (departments?.some((id) => !isUuid(id))) return null;
  const days = readBehindDays(search);
  return {
    measure,
    ...(tier !== undefined && { tier }),
    ...(dwellingType !== undefined && { dwellingType }),
    ...(details !== undefined && { details: details.split(',') }),
    ...(department !== undefined && { departmentId: department }),
    ...(organisation !== undefined && { organisationId: organisation }),
    ...(days !== null && { from: days.from, through: days.through }),
    ...(tiers !== undefined && { tiers }),
    ...(departments !== undefined && { departmentIds: departments }),
    ...(firstOf(search.standing) === 'yes' && { standing: true }),
    ...readHow(search),
  };
}

/** What is told from the beginning begins on a day that nobody would choose. */
function readBehindDays(search: SearchParams): DaySpan | null {
  const [from, through] = [search.from, search.through].map((text) => parseCalendarDate(firstOf(text) ?? ''));
  return from && through && FIRST_DAY <= from && from <= through ? { from, through } : null;
}

/** What each home adds to the number, and what the number is of them. */
function readHow(search: SearchParams): Pick<Behind, 'adds' | 'as'> {
  const [adds, as] = [search.adds, search.as].map(firstOf);
  return {
    ...(isAddend(adds) && { adds }),
    ...((as === 'SHARE' || as === 'RULE') && { as }),
  };
}
