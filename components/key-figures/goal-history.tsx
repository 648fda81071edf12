import { useLocale, useTranslations } from 'next-intl';
import type { FigureSubject, GoalTerms, ListSubject } from '@/lib/domain/key-figures/goal-terms';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { useAmountText, useDaysText } from './goal-words';

/** Something that was said of a goal. */
export type GoalSaid = GoalTerms &
  (Omit<FigureSubject, 'place'> | Omit<ListSubject, 'place'>) & {
    readonly version: number;
    readonly because: string | null;
    readonly by: string | null;
    readonly at: Date;
    /** It has not been taken back, and takes nothing back. */
    readonly stands: boolean;
  };

/** Everything that was ever said of a goal, the latest first; it holds from its own day. */
export function GoalHistory({ said }: { said: readonly GoalSaid[] }) {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  const amount = useAmountText();
  const days = useDaysText();
  const columns: readonly Column<GoalSaid>[] = [
    { key: 'days', label: t('days'), header: true, cell: (row) => <Days row={row} text={days(row)} /> },
    { key: 'target', label: t('target'), cell: (row) => amount(row) },
    { key: 'baseline', label: t('form.baselineYear'), cell: ({ baselineYear }) => baselineYear ?? '–' },
    {
      key: 'source',
      label: t('section'),
      cell: ({ source, comparedWith }) => (
        <span>
          {source}
          {comparedWith && <Sub>{t('comparedWith', { name: comparedWith })}</Sub>}
        </span>
      ),
    },
    {
      key: 'recorded',
      label: t('recorded'),
      cell: ({ at, by, because }) => (
        <span>
          {by === null ? shortMoment(at, locale) : t('recordedBy', { at: shortMoment(at, locale), by })}
          {because && <Sub>{because}</Sub>}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('history')}
      rows={said}
      rowKey={({ version }) => String(version)}
      columns={columns}
    />
  );
}

/** What was taken back has not held, whatever days it names. */
function Days({ row: { from, to, stands }, text }: { row: GoalSaid; text: string }) {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  if (stands) return text;
  if (to !== null && to <= from) return t('takesBack', { from: formatDay(from, locale) });
  return (
    <span>
      {text} <Chip>{t('wasTakenBack')}</Chip>
    </span>
  );
}
