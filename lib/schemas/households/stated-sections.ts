import type { FactSection } from '@/lib/domain/applicant/facts-asked';
import type {
  KeptConvictions,
  StatedFacts,
  StatedSoldHome,
  StatedStudy,
} from '@/lib/domain/applicant/stated-household';
import type {
  BenefitPeriod,
  Education,
  MonthlyIncome,
  Separation,
  Work,
} from '@/lib/domain/criteria/household';
import { EDUCATION_LEVELS, STUDY_FORMS, WORK_FORMS } from '@/lib/domain/criteria/vocabulary';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { parseMonth } from '@/lib/domain/shared/month';
import { BENEFITS } from '@/lib/domain/statute/benefits';
import { says } from '../message-key';
import {
  choice,
  dayIn,
  type FormReader,
  filledRows,
  inOrder,
  monthIn,
  unitsIn,
  written,
  yesOrNo,
} from './form-reader';

type Read = { readonly [Section in FactSection]: (reader: FormReader) => StatedFacts[Section] | undefined };

/** How each section of the form is read; undefined where something in it has been found wrong. */
export const READ_SECTION: Read = {
  work: (reader) => list(reader, 'work', workIn),
  income: incomeIn,
  studies: (reader) => list(reader, 'studies', studyIn),
  benefits: (reader) => list(reader, 'benefits', benefitIn),
  convictions: convictionsIn,
  education: educationIn,
  separation: separationIn,
  soldHome: soldHomeIn,
};

const STATED = ['UNSTATED', 'NONE', 'SOME'] as const;

/** Not stated, none, or the rows that are filled. */
function list<T>(
  reader: FormReader,
  section: 'work' | 'studies' | 'benefits',
  read: (reader: FormReader, row: string) => T | null,
): readonly T[] | null | undefined {
  const stated = choice(reader, section, { words: STATED, needed: true });
  const rows = filledRows(reader, section);
  if (stated === 'NONE') return [];
  if (stated === 'UNSTATED' && rows.length > 0)
    reader.issue(section, says('households.errors.rowsWithoutYes'));
  if (stated === 'UNSTATED') return null;
  if (stated === 'SOME' && rows.length === 0) reader.issue(section, says('households.errors.noRows'));
  const found = rows.map((row) => read(reader, row));
  return found.every((one) => one !== null) ? found : undefined;
}

const MOST_HOURS = 16_800;

function workIn(reader: FormReader, row: string): Work | null {
  const form = choice(reader, `${row}.form`, { words: WORK_FORMS, needed: true });
  const permanent = yesOrNo(reader, `${row}.permanent`, true);
  const subsidised = yesOrNo(reader, `${row}.subsidised`, false) ?? false;
  const message = says('households.errors.hours');
  const hours = unitsIn(reader, `${row}.hours`, { places: 2, most: MOST_HOURS, needed: false, message });
  const span = { from: dayIn(reader, `${row}.from`, true), to: dayIn(reader, `${row}.to`, false) };
  inOrder(reader, `${row}.to`, span);
  if (form === null || permanent === null || span.from === null) return null;
  const hoursPerWeek = hours === null ? null : fraction(BigInt(hours), 100n);
  return { form, permanent, subsidised, hoursPerWeek, from: span.from, to: span.to };
}

const MOST_INCOME = 100_000_000;
const MONTH_FIELD = /^income\.([0-9]{4}-[0-9]{2})$/;

/** One field a month; an empty one states nothing. */
function incomeIn(reader: FormReader): readonly MonthlyIncome[] {
  const message = says('households.errors.amount');
  return Object.keys(reader.form)
    .sort()
    .flatMap((field) => {
      const month = parseMonth(MONTH_FIELD.exec(field)?.[1] ?? '');
      if (month === null) return [];
      const oere = unitsIn(reader, field, { places: 2, most: MOST_INCOME, needed: false, message });
      return oere === null ? [] : [{ month, oere }];
    });
}

const MOST_MONTHS = 240;

function studyIn(reader: FormReader, row: string): StatedStudy | null {
  const form = choice(reader, `${row}.form`, { words: STUDY_FORMS, needed: true });
  const level = choice(reader, `${row}.level`, { words: EDUCATION_LEVELS, needed: true });
  // Of compulsory school nothing more is asked.
  const needed = level !== 'COMPULSORY';
  const flag = (name: string) => yesOrNo(reader, `${row}.${name}`, needed);
  const flags = { approved: flag('approved'), qualifying: flag('qualifying'), fullTime: flag('fullTime') };
  const message = says('households.errors.months');
  const months = unitsIn(reader, `${row}.months`, { places: 0, most: MOST_MONTHS, needed, message });
  const place = placeIn(reader, `${row}.place`, needed);
  const span = { from: dayIn(reader, `${row}.from`, true), to: dayIn(reader, `${row}.to`, false) };
  inOrder(reader, `${row}.to`, span);
  const isWhole = Object.values(flags).every((one) => one !== null) && months !== null && place !== undefined;
  if (form === null || level === null || span.from === null || (needed && !isWhole)) return null;
  return {
    ...{ form, level, approved: flags.approved ?? false, qualifying: flags.qualifying ?? false },
    ...{ fullTime: flags.fullTime ?? false, months: months ?? 0, municipalityId: place ?? null },
    ...{ from: span.from, to: span.to },
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A municipality of the organisation's, or elsewhere (null); undefined where none was chosen. */
function placeIn(reader: FormReader, field: string, needed: boolean): MunicipalityId | null | undefined {
  const value = written(reader, field);
  if (value === 'ELSEWHERE') return null;
  if (UUID.test(value)) return asId<MunicipalityId>(value);
  if (needed || value !== '') reader.issue(field, says('forms.chooseOne'));
  return undefined;
}

function benefitIn(reader: FormReader, row: string): BenefitPeriod | null {
  const benefit = choice(reader, `${row}.benefit`, { words: BENEFITS, needed: true });
  const span = { from: monthIn(reader, `${row}.from`, true), to: monthIn(reader, `${row}.to`, false) };
  inOrder(reader, `${row}.to`, span);
  if (benefit === null || span.from === null) return null;
  return { benefit, from: span.from, to: span.to };
}

function convictionsIn(reader: FormReader): KeptConvictions | null | undefined {
  const words = ['UNSTATED', 'NONE', 'NONE_SINCE', 'SOME_SINCE'] as const;
  const kind = choice(reader, 'convictions', { words, needed: true });
  if (kind === null) return undefined;
  if (kind === 'UNSTATED') return null;
  if (kind === 'NONE') return { kind };
  const day = dayIn(reader, 'convictions.day', true);
  return day === null ? undefined : { kind, day };
}

function educationIn(reader: FormReader): Education | null | undefined {
  const level = choice(reader, 'education', { words: EDUCATION_LEVELS, needed: false });
  if (level === null) return null;
  const needed = level !== 'NONE';
  const words = ['IN_DENMARK', 'ABROAD'] as const;
  const taken = choice(reader, 'education.taken', { words, needed });
  const approved = taken === 'ABROAD' ? yesOrNo(reader, 'education.approved', false) : null;
  if (taken === null && needed) return undefined;
  return { level, taken: taken ?? 'IN_DENMARK', approved };
}

function separationIn(reader: FormReader): Separation | null | undefined {
  const words = ['UNSTATED', 'NONE', 'SEPARATED'] as const;
  const kind = choice(reader, 'separation', { words, needed: true });
  if (kind === null) return undefined;
  if (kind === 'UNSTATED') return null;
  if (kind === 'NONE') return { kind };
  const [on, married] = [dayIn(reader, 'separation.on', true), yesOrNo(reader, 'separation.married', true)];
  return on === null || married === null ? undefined : { kind, on, married };
}

function soldHomeIn(reader: FormReader): StatedSoldHome | null | undefined {
  const words = ['UNSTATED', 'NONE', 'SOLD'] as const;
  const kind = choice(reader, 'soldHome', { words, needed: true });
  if (kind === null) return undefined;
  if (kind === 'UNSTATED') return null;
  if (kind === 'NONE') return { kind };
  const place = placeIn(reader, 'soldHome.place', true);
  const permanent = yesOrNo(reader, 'soldHome.permanent', true);
  const signedOn = dayIn(reader, 'soldHome.signedOn', false);
  return place === undefined || permanent === null
    ? undefined
    : { kind, municipalityId: place, permanent, signedOn };
}
