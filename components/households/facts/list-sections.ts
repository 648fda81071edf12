import type { StatedStudy } from '@/lib/domain/applicant/stated-household';
import type { BenefitPeriod, Work } from '@/lib/domain/criteria/household';
import { EDUCATION_LEVELS, STUDY_FORMS, WORK_FORMS } from '@/lib/domain/criteria/vocabulary';
import { monthInWords } from '@/lib/domain/shared/day-words';
import { decimalText } from '@/lib/domain/shared/decimal';
import { addToMonth, type Month, monthOf } from '@/lib/domain/shared/month';
import { BENEFIT_CATALOGUE, type BenefitId } from '@/lib/domain/statute/benefits';
import type { ActField } from '../../slots/act-field';
import { capitalised } from '../../ui/capitalised';
import {
  dayField,
  type FactsContext,
  type FactsSection,
  placeField,
  rowsOf,
  someOrNone,
  yesOrNoField,
} from './facts-section';

export const workSection = (context: FactsContext): FactsSection => ({
  ...{ key: 'work', title: context.t('work.title'), hint: null, choice: someOrNone(context, 'work') },
  rows: rowsOf(context, {
    ...{ list: 'work', stated: context.facts.work ?? [] },
    fields: (row, job) => workFields(context, row, job),
  }),
});

function workFields(context: FactsContext, row: string, job: Work | null): readonly ActField[] {
  const { t, asked } = context;
  return [
    {
      ...{ kind: 'select', name: `${row}.form`, label: t('work.form'), placeholder: t('choose') },
      value: job?.form ?? '',
      options: WORK_FORMS.map((form) => ({ value: form, label: t(`work.forms.${form}`) })),
    },
    yesOrNoField(context, { name: `${row}.permanent`, label: t('work.permanent') }, job?.permanent),
    ...(asked.hours ? [hoursField(context, row, job)] : []),
    ...(asked.subsidised
      ? [yesOrNoField(context, { name: `${row}.subsidised`, label: t('work.subsidised') }, job?.subsidised)]
      : []),
    dayField({ name: `${row}.from`, label: t('work.from') }, job?.from),
    dayField({ name: `${row}.to`, label: t('work.to'), optional: true }, job?.to),
  ];
}

function hoursField({ t }: FactsContext, row: string, job: Work | null): ActField {
  const hours = job?.hoursPerWeek ?? null;
  return {
    ...{
      kind: 'text',
      name: `${row}.hours`,
      label: t('work.hours'),
      width: 'short',
      maxLength: 6,
      optional: true,
    },
    value: hours === null ? '' : decimalText(hours, 2, ','),
  };
}

export const studiesSection = (context: FactsContext): FactsSection => ({
  ...{ key: 'studies', title: context.t('studies.title'), hint: context.t('studies.hint') },
  choice: someOrNone(context, 'studies'),
  rows: rowsOf(context, {
    ...{ list: 'studies', stated: context.facts.studies ?? [] },
    fields: (row, study) => studyFields(context, row, study),
  }),
});

function studyFields(context: FactsContext, row: string, study: StatedStudy | null): readonly ActField[] {
  const { t } = context;
  const flag = (name: 'approved' | 'qualifying' | 'fullTime') =>
    yesOrNoField(context, { name: `${row}.${name}`, label: t(`studies.${name}`) }, study?.[name]);
  return [
    {
      ...{ kind: 'select', name: `${row}.form`, label: t('studies.form'), placeholder: t('choose') },
      value: study?.form ?? '',
      options: STUDY_FORMS.map((form) => ({ value: form, label: t(`studies.forms.${form}`) })),
    },
    {
      ...{ kind: 'select', name: `${row}.level`, label: t('studies.level'), placeholder: t('choose') },
      value: study?.level ?? '',
      options: EDUCATION_LEVELS.filter((level) => level !== 'NONE').map((level) => ({
        ...{ value: level, label: t(`levels.${level}`) },
      })),
    },
    ...[flag('approved'), flag('qualifying'), flag('fullTime')],
    placeField(context, { name: `${row}.place`, label: t('studies.place') }, study?.municipalityId),
    {
      ...{ kind: 'text', name: `${row}.months`, label: t('studies.months'), width: 'short' },
      ...{ inputMode: 'numeric', maxLength: 3, value: study === null ? '' : String(study.months) },
    },
    dayField({ name: `${row}.from`, label: t('studies.from') }, study?.from),
    dayField({ name: `${row}.to`, label: t('studies.to'), optional: true }, study?.to),
  ];
}

export const benefitsSection = (context: FactsContext): FactsSection => ({
  ...{ key: 'benefits', title: context.t('benefits.title'), hint: context.t('benefits.hint') },
  choice: someOrNone(context, 'benefits'),
  rows: rowsOf(context, {
    ...{ list: 'benefits', stated: context.facts.benefits ?? [] },
    fields: (row, period) => benefitFields(context, row, period),
  }),
});

function benefitFields(
  context: FactsContext,
  row: string,
  period: BenefitPeriod | null,
): readonly ActField[] {
  const { t } = context;
  return [
    {
      ...{ kind: 'select', name: `${row}.benefit`, label: t('benefits.benefit'), placeholder: t('choose') },
      ...{ value: period?.benefit ?? '', options: benefitOptions(context) },
    },
    monthField(`${row}.from`, { label: t('benefits.from'), hint: t('monthHint') }, period?.from),
    monthField(
      `${row}.to`,
      { label: t('benefits.to'), hint: t('benefits.toHint'), optional: true },
      period?.to,
    ),
  ];
}

/** Those that a criterion asks about, and what was stated before; names that have ended stand last and say until when. */
function benefitOptions({ locale, asked, facts, t }: FactsContext) {
  const stood = (facts.benefits ?? []).map(({ benefit }) => benefit);
  const all = [...asked.benefits, ...stood.filter((benefit) => !asked.benefits.includes(benefit))];
  const hasEnded = (benefit: BenefitId) => BENEFIT_CATALOGUE[benefit].to !== null;
  return [...new Set([...all.filter((one) => !hasEnded(one)), ...all.filter(hasEnded)])].map((benefit) => {
    const { name, to } = BENEFIT_CATALOGUE[benefit];
    const last = to === null ? null : monthInWords(addToMonth(monthOf(to), -1))[locale];
    const label = capitalised(name[locale]);
    return {
      value: benefit,
      label: last === null ? label : t('benefits.until', { name: label, month: last }),
    };
  });
}

const monthField = (
  name: string,
  words: { label: string; hint: string; optional?: boolean },
  value: Month | null | undefined,
): ActField => ({
  ...{ kind: 'text', name, ...words, width: 'short', maxLength: 10 },
  value: value ? `${value.slice(5, 7)}.${value.slice(0, 4)}` : '',
});
