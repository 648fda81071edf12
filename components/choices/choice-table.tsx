import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { AboveRow, RowLink, Sub } from '../ui/row-link';
import { SubmitButton } from '../ui/submit-button';
import { shortMoment } from '../vacancies/moment';
import { type OneAct, oneActEach, type ShownChoice } from './one-act';

type SeeAction = (data: FormData) => void | Promise<void>;

interface ChoiceTableProps {
  rows: readonly ShownChoice[];
  /** Only the party that did not choose marks a choice as seen. */
  seeAction?: SeeAction;
}

export function ChoiceTable({ rows, seeAction }: ChoiceTableProps) {
  const t = useTranslations('choices');
  const locale = useLocale();
  const columns: readonly Column<OneAct>[] = [
    {
      key: 'home',
      label: t('home'),
      header: true,
      cell: ({ first: row }) => (
        <span>
          <RowLink href={`/vacancies/${row.vacancyId}`}>{row.address}</RowLink>
          <Sub>
            {row.organisationName}, {t('department', { number: row.departmentNumber })} ·{' '}
            <span className="whitespace-nowrap">{row.reference}</span>
          </Sub>
        </span>
      ),
    },
    { key: 'kind', label: t('kind'), cell: ({ choices }) => <Kinds choices={choices} /> },
    {
      key: 'reason',
      label: t('reason'),
      cell: ({ first }) => <span className="block max-w-[26rem]">{first.reason}</span>,
    },
    {
      key: 'by',
      label: t('by'),
      cell: ({ first: row }) => (
        <span>
          {row.chosenBy}
          <Sub>{shortMoment(row.chosenAt, locale)}</Sub>
        </span>
      ),
    },
    {
      key: 'seen',
      label: t('seen'),
      cell: ({ choices }) => <Seen choices={choices} seeAction={seeAction} />,
    },
  ];
  const unseen = rows.filter(({ seenAt }) => seenAt === null);
  return (
    <Card flush foot={seeAction && unseen.length > 1 && <SeeAll rows={unseen} seeAction={seeAction} />}>
      <DataTable
        caption={t('title')}
        rows={oneActEach(rows)}
        rowKey={({ first }) => first.id}
        columns={columns}
      />
    </Card>
  );
}

function Kinds({ choices }: { choices: readonly ShownChoice[] }) {
  const t = useTranslations('choices');
  return (
    <ul className="space-y-0.5 font-medium">
      {choices.map(({ id, kind }) => (
        <li key={id}>{t(`kinds.${kind}`)}</li>
      ))}
    </ul>
  );
}

/** One press marks all that the act chose. */
function Seen({ choices, seeAction }: { choices: readonly ShownChoice[]; seeAction?: SeeAction }) {
  const t = useTranslations('choices');
  const locale = useLocale();
  const [row] = choices;
  const unseen = choices.filter(({ seenAt }) => seenAt === null);
  if (!row) return null;
  if (unseen.length === 0 && row.seenAt !== null) {
    return (
      <Sub>{t('seenBy', { name: row.seenBy ?? '–', day: formatDay(dayOfInstant(row.seenAt), locale) })}</Sub>
    );
  }
  if (!seeAction) return <Sub>{t('notSeen')}</Sub>;
  return (
    <AboveRow>
      <form action={seeAction} className="whitespace-nowrap">
        {unseen.map(({ id }) => (
          <input key={id} type="hidden" name="choiceIds[]" value={id} />
        ))}
        <SubmitButton look="plain" size="sm" label={t('markSeenOf', { home: row.address })}>
          {t('markSeen')}
        </SubmitButton>
      </form>
    </AboveRow>
  );
}

/** Everything on the page that has been read through, in one press. */
function SeeAll({ rows, seeAction }: { rows: readonly ShownChoice[]; seeAction: SeeAction }) {
  const t = useTranslations('choices');
  return (
    <form action={seeAction}>
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="choiceIds[]" value={id} />
      ))}
      <SubmitButton look="plain">{t('markAllSeen', { count: rows.length })}</SubmitButton>
    </form>
  );
}
