import { useLocale, useTranslations } from 'next-intl';
import {
  differenceOf,
  type FigureGoal,
  type GoalStatus,
  inYear,
  type MeasuredYear,
  placesOf,
  statusOf,
} from '@/lib/domain/key-figures/goal';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { formatHundredths, formatNumber } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { numberText, useFigureName, useHiddenText } from './figure-words';
import { StateChip } from './goal-status';
import { useAmountText, useDaysText } from './goal-words';

/** What the parties have set out to reach, and how it stands. */
export function TargetTable({ goals }: { goals: readonly FigureGoal[] }) {
  const t = useTranslations('keyFigures.goals');
  const name = useFigureName();
  const measured = useMeasured();
  const amount = useAmountText();
  const days = useDaysText();
  const columns: readonly Column<FigureGoal>[] = [
    {
      key: 'target',
      label: t('target'),
      header: true,
      cell: (goal) => (
        <span>
          <RowLink href={paths.figureGoal(goal.id)}>{amount(goal)}</RowLink>
          <Sub>{name(goal.figure)}</Sub>
          <Sub>{goal.source}</Sub>
          <Sub>{days(goal)}</Sub>
        </span>
      ),
    },
    { key: 'areas', label: t('areas'), cell: (goal) => placesOf(goal).join(', ') },
    {
      key: 'baseline',
      label: t('baseline'),
      align: 'end',
      cell: (goal) => measured(inYear(goal.measured, goal.baselineYear)),
    },
    { key: 'latest', label: t('latest'), align: 'end', cell: (goal) => <Latest status={statusOf(goal)} /> },
    {
      key: 'status',
      label: t('status'),
      nowrap: true,
      cell: (goal) => <StateChip state={statusOf(goal).state} />,
    },
  ];
  return <DataTable caption={t('targets')} rows={goals} rowKey={({ id }) => id} columns={columns} />;
}

function Latest({ status }: { status: GoalStatus }) {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  const measured = useMeasured();
  const hidden = useHiddenText();
  if (status.state === 'HIDDEN') return hidden;
  if (!('latest' in status)) return '–';
  const { latest, wanted } = status;
  return (
    <span>
      {measured(latest)}
      <Sub>{t('expected', { value: formatNumber(wanted, locale), year: String(latest.year) })}</Sub>
      <Sub>{latest.source}</Sub>
    </span>
  );
}

function useMeasured(): (measured: MeasuredYear | null) => string {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  const hidden = useHiddenText();
  return (measured) => {
    if (measured === null) return '–';
    const { value, unit, year } = measured;
    return t('inYear', {
      value: value === null ? hidden : numberText(value, unit, locale),
      year: String(year),
    });
  };
}

/** What is followed: the areas together against the municipality, in the year it was first measured. */
export function IndicatorTable({ goals }: { goals: readonly FigureGoal[] }) {
  const t = useTranslations('keyFigures.goals');
  const name = useFigureName();
  const days = useDaysText();
  const columns: readonly Column<FigureGoal>[] = [
    {
      key: 'indicator',
      label: t('indicator'),
      header: true,
      cell: (goal) => (
        <span>
          <RowLink href={paths.figureGoal(goal.id)}>{name(goal.figure)}</RowLink>
          <Sub>{placesOf(goal).join(', ')}</Sub>
          <Sub>{days(goal)}</Sub>
        </span>
      ),
    },
    {
      ...{ key: 'ours', label: t('ours'), align: 'end' },
      cell: (goal) => <WithPersons measured={inYear(goal.measured, goal.baselineYear)} />,
    },
    {
      ...{ key: 'theirs', label: t('theirs'), align: 'end' },
      cell: (goal) => (
        <WithPersons measured={inYear(goal.compared, goal.baselineYear)} of={goal.comparedWith} />
      ),
    },
    { key: 'difference', label: t('difference'), align: 'end', cell: (goal) => <Difference goal={goal} /> },
    {
      ...{ key: 'section', label: t('section') },
      cell: ({ measured, baselineYear, source }) => (
        <span className="text-sm">{inYear(measured, baselineYear)?.source ?? source}</span>
      ),
    },
  ];
  return <DataTable caption={t('indicators')} rows={goals} rowKey={({ id }) => id} columns={columns} />;
}

function WithPersons({ measured, of }: { measured: MeasuredYear | null; of?: string }) {
  const t = useTranslations('keyFigures.columns');
  const locale = useLocale();
  const text = useMeasured()(measured);
  const hidden = useHiddenText();
  const persons = measured?.personsHidden ? hidden : measured?.persons;
  return (
    <span>
      {text}
      {persons != null && (
        <Sub>
          {t('persons')} {typeof persons === 'number' ? formatNumber(persons, locale) : persons}
        </Sub>
      )}
      {of && <Sub>{of}</Sub>}
    </span>
  );
}

function Difference({ goal }: { goal: FigureGoal }) {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  const hundredths = differenceOf(goal);
  if (hundredths === null) return '–';
  const text = `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${formatHundredths(Math.abs(hundredths), locale)}`;
  return inYear(goal.measured, goal.baselineYear)?.unit === 'PERCENT' ? t('points', { value: text }) : text;
}
