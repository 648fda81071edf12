import type { Locale, useTranslations } from 'next-intl';
import {
  asText,
  changeText,
  counterText,
  differsText,
  faultText,
  takenText,
} from '@/components/imports/row-words';
import type { ImportRow } from '@/lib/data/imports/import-rows';
import { sectionOf } from '@/lib/domain/allocation/section-of';
import type { RowState } from '@/lib/domain/imports/checked-row';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { PredictedRow, PredictedVacancy } from '@/lib/domain/imports/predicted-row';
import type { ReportedRow } from '@/lib/usecases/imports/dry-run-report';

type Words = {
  readonly t: ReturnType<typeof useTranslations<'imports'>>;
  readonly fixes: ReturnType<typeof useTranslations<'importFixes'>>;
  readonly counters: ReturnType<typeof useTranslations<'departments.counter'>>;
  readonly locale: Locale;
  readonly kind: ImportKind;
  /** Nothing more comes of it. */
  readonly hasEnded: boolean;
};

const VERDICT = ['verdict', 'counter', 'number', 'tier', 'section'] as const;
const NO_VERDICT = VERDICT.map(() => '');
/** What an ended file has not brought in was given up. */
const GIVEN_UP: readonly RowState[] = ['MADE', 'CHANGED', 'REFUSED'];

/** The headings of a report that stand before those of the file. */
export const reportHeadings = ({ t, kind, hasEnded }: Words): readonly string[] => [
  ...[t('line'), t(hasEnded ? 'report.happened' : 'report.state'), t('report.note')],
  ...(kind === 'VACANCIES' ? [t('report.reference'), ...VERDICT.map((key) => t(`predicted.${key}`))] : []),
];

/** What would become of a row, or became of it, in their order. */
export function reportCells(words: Words, { row, predicted }: ReportedRow): readonly string[] {
  const { t, kind, hasEnded } = words;
  const otherwise = predicted !== null && predicted.vacancy === null ? predicted.otherwise : null;
  const state = otherwise?.state ?? row.state;
  return [
    String(row.line),
    hasEnded && GIVEN_UP.includes(state) ? t('report.givenUp') : t(`rowStates.${state}`),
    noteOf(words, row, otherwise),
    ...(kind === 'VACANCIES'
      ? [row.outcome?.reference ?? '', ...verdictCells(words, predicted?.vacancy ?? null)]
      : []),
  ];
}

type Otherwise = Extract<PredictedRow, { vacancy: null }>['otherwise'];

function noteOf({ t, fixes, kind }: Words, row: ImportRow, otherwise: Otherwise | null): string {
  const { faults, as } = { faults: row.faults, as: row.as, ...otherwise };
  const taken = row.taken.map((one) => takenText(t, one));
  if ((otherwise?.state ?? row.state) === 'UNCHANGED')
    return [asText(t, kind, as), differsText(t, row.differs), ...taken].filter(Boolean).join(' ');
  return [
    ...taken,
    ...faults.map((fault) => faultText(t, fixes, fault)),
    ...row.changes.map((change) => changeText(t, change)),
    kind === 'VACANCIES' ? '' : (row.outcome?.reference ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
}

function verdictCells({ t, counters, locale }: Words, vacancy: PredictedVacancy | null): readonly string[] {
  if (vacancy === null) return NO_VERDICT;
  const { verdict, counter, number, tier } = vacancy;
  return [
    verdict?.headline[locale] ?? t('predicted.awaiting'),
    counter === null ? '' : counterText(counters, counter),
    number === null ? '' : String(number),
    tier?.label[locale] ?? '',
    sectionOf(verdict)?.text[locale] ?? '',
  ];
}
