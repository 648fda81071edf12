import { wholeMonthsBefore } from '@/lib/domain/criteria/look-back';
import { EDUCATION_LEVELS } from '@/lib/domain/criteria/vocabulary';
import { monthInWords } from '@/lib/domain/shared/day-words';
import type { ActField } from '../../slots/act-field';
import { capitalised } from '../../ui/capitalised';
import { dayField, type FactsContext, type FactsSection, placeField, yesOrNoField } from './facts-section';

const MONTHS_ASKED = 6;

/** The latest whole months, and every other that was stated, one field each. */
export function incomeSection({ t, locale, facts, today }: FactsContext): FactsSection {
  const latest = wholeMonthsBefore(today, MONTHS_ASKED);
  const months = [...new Set([...latest, ...facts.income.map(({ month }) => month)])].sort().reverse();
  const fields = months.map((month): ActField => {
    const stated = facts.income.find((row) => row.month === month);
    return {
      ...{ kind: 'text', name: `income.${month}`, label: capitalised(monthInWords(month)[locale]) },
      ...{ optional: true, width: 'short', maxLength: 14 },
      value: stated === undefined ? '' : kroner(stated.oere),
    };
  });
  return {
    ...{ key: 'income', title: t('income.title'), hint: t('income.hint'), choice: null },
    rows: [{ key: 'income', label: null, folded: null, fields }],
  };
}

/** 2450050 øre as they are typed: 24500,50. */
function kroner(oere: number): string {
  const rest = oere % 100;
  return `${Math.trunc(oere / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

type Choices = 'convictions' | 'separation' | 'soldHome';

const radio = (
  { t }: Pick<FactsContext, 't'>,
  name: Choices,
  { value, choices }: { value: string; choices: readonly (readonly [value: string, label: string])[] },
): ActField => ({
  ...{ kind: 'radio', name, label: t(`${name}.question`), value },
  choices: [['UNSTATED', t('unstated')] as const, ...choices].map(([one, label]) => ({ value: one, label })),
});

const onlyRow = (key: string, fields: readonly ActField[]) => [{ key, label: null, folded: null, fields }];

/** What was seen, never what it says: nothing, or something, from a day on. */
export function convictionsSection(context: FactsContext): FactsSection {
  const { t, facts, asked } = context;
  const said = facts.convictions;
  const seen = asked.certificate.allowed || (said !== null && said.kind !== 'NONE');
  const day = said !== null && said.kind !== 'NONE' ? said.day : (asked.certificate.since ?? '');
  return {
    ...{ key: 'convictions', title: t('convictions.title'), hint: t('convictions.hint') },
    choice: radio(context, 'convictions', {
      value: said?.kind ?? 'UNSTATED',
      choices: [
        ['NONE', t('convictions.NONE')],
        ...(seen
          ? ([
              ['NONE_SINCE', t('convictions.NONE_SINCE')],
              ['SOME_SINCE', t('convictions.SOME_SINCE')],
            ] as const)
          : []),
      ],
    }),
    rows: seen
      ? onlyRow('convictions.day', [
          dayField(
            { name: 'convictions.day', label: t('convictions.day'), hint: t('convictions.dayHint') },
            day,
          ),
        ])
      : [],
  };
}

export function educationSection(context: FactsContext): FactsSection {
  const { t, facts } = context;
  const said = facts.education;
  const fields: readonly ActField[] = [
    {
      ...{ kind: 'select', name: 'education', label: t('education.level'), placeholder: t('unstated') },
      ...{ optional: true, value: said?.level ?? '' },
      options: EDUCATION_LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) })),
    },
    {
      ...{ kind: 'select', name: 'education.taken', label: t('education.taken'), placeholder: t('choose') },
      ...{ optional: true, value: said?.taken ?? '' },
      options: [
        { value: 'IN_DENMARK', label: t('education.IN_DENMARK') },
        { value: 'ABROAD', label: t('education.ABROAD') },
      ],
    },
    yesOrNoField(
      context,
      {
        ...{ name: 'education.approved', label: t('education.approved') },
        ...{ hint: t('education.approvedHint'), optional: true },
      },
      said?.approved,
    ),
  ];
  return {
    ...{ key: 'education', title: t('education.title'), hint: null, choice: null },
    rows: onlyRow('education', fields),
  };
}

export function separationSection(context: FactsContext): FactsSection {
  const { t, facts } = context;
  const said = facts.separation;
  const since = said?.kind === 'SEPARATED' ? said : null;
  return {
    ...{ key: 'separation', title: t('separation.title'), hint: null },
    choice: radio(context, 'separation', {
      value: said?.kind ?? 'UNSTATED',
      choices: [
        ['NONE', t('separation.NONE')],
        ['SEPARATED', t('separation.SEPARATED')],
      ],
    }),
    rows: onlyRow('separation.on', [
      dayField({ name: 'separation.on', label: t('separation.on') }, since?.on),
      yesOrNoField(context, { name: 'separation.married', label: t('separation.married') }, since?.married),
    ]),
  };
}

export function soldHomeSection(context: FactsContext): FactsSection {
  const { t, facts } = context;
  const said = facts.soldHome;
  const sale = said?.kind === 'SOLD' ? said : null;
  const place = { name: 'soldHome.place', label: t('soldHome.place') };
  return {
    ...{ key: 'soldHome', title: t('soldHome.title'), hint: null },
    choice: radio(context, 'soldHome', {
      value: said?.kind ?? 'UNSTATED',
      choices: [
        ['NONE', t('soldHome.NONE')],
        ['SOLD', t('soldHome.SOLD')],
      ],
    }),
    rows: onlyRow('soldHome.place', [
      placeField(context, place, sale?.municipalityId),
      yesOrNoField(context, { name: 'soldHome.permanent', label: t('soldHome.permanent') }, sale?.permanent),
      dayField({ name: 'soldHome.signedOn', label: t('soldHome.signedOn'), optional: true }, sale?.signedOn),
    ]),
  };
}
