import { useLocale, useTranslations } from 'next-intl';
import { areaStatusesOf, type ListGoal, listStateOf } from '@/lib/domain/key-figures/list-goal';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { StateChip } from './goal-status';
import { useAmountText, useDaysText, useGoalName } from './goal-words';

/** Areas that are to be off the state's lists, each with the category it stands in and since when. */
export function ListGoalTable({ goals }: { goals: readonly ListGoal[] }) {
  const t = useTranslations('keyFigures.goals');
  const [locale, amount, days, name] = [useLocale(), useAmountText(), useDaysText(), useGoalName()];
  const columns: readonly Column<ListGoal>[] = [
    {
      key: 'target',
      label: t('target'),
      header: true,
      cell: (goal) => (
        <span>
          <RowLink href={paths.figureGoal(goal.id)}>{amount(goal)}</RowLink>
          <Sub>{name(goal)}</Sub>
          <Sub>{goal.source}</Sub>
          <Sub>{days(goal)}</Sub>
        </span>
      ),
    },
    { key: 'areas', label: t('standsIn'), cell: (goal) => <Areas goal={goal} /> },
    {
      key: 'list',
      label: t('latestList'),
      nowrap: true,
      cell: ({ listOn }) => (listOn === null ? '–' : formatDay(listOn, locale)),
    },
    {
      key: 'status',
      label: t('status'),
      nowrap: true,
      cell: (goal) => <StateChip state={listStateOf(goal)} />,
    },
  ];
  return <DataTable caption={t('listTargets')} rows={goals} rowKey={({ id }) => id} columns={columns} />;
}

/** Area by area; of a whole municipality those that stand on a list. */
function Areas({ goal }: { goal: ListGoal }) {
  const t = useTranslations('keyFigures.goals');
  const category = useTranslations('departments.designation');
  const locale = useLocale();
  return areaStatusesOf(goal).map(({ name, state, listed }) => (
    <span key={name} className="block">
      {name}
      <Sub>
        {listed === null
          ? t(state === 'NO_LIST' ? 'listNotKnown' : 'onNoList')
          : t('listedAs', { category: category(listed.designation), from: formatDay(listed.from, locale) })}
      </Sub>
    </span>
  ));
}
