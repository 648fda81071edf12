import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paperName } from '@/lib/domain/papers/paper-names';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { PaperFindings } from './paper-findings';

interface PaperTableProps {
  rows: readonly PaperRow[];
  labels: Readonly<Record<string, string>>;
  /** On the page of an offer: papers of another one are marked. */
  offerId?: string;
}

/** What a household has shown or handed in, and what was found. */
export function PaperTable({ rows, labels, offerId }: PaperTableProps) {
  const t = useTranslations('papers');
  const locale = useLocale();
  const memberOf = ({ memberId }: PaperRow) => labels[memberId] ?? '';
  const columns: readonly Column<PaperRow>[] = [
    {
      key: 'paper',
      label: t('column.paper'),
      header: true,
      cell: (row) => (
        <span>
          {paperName(row.kind)[locale]}
          <Sub>{row.way === 'SHOWN' ? t('way.SHOWN') : t('files', { count: row.files.length })}</Sub>
          {offerId !== undefined && row.offerId !== offerId && <Chip>{t('otherOffer')}</Chip>}
        </span>
      ),
    },
    { key: 'member', label: t('column.member'), cell: memberOf },
    {
      key: 'received',
      label: t('column.received'),
      cell: (row) => (
        <span>
          {formatDay(dayOfInstant(row.receivedAt), locale)}
          <Sub>{t(`from.${row.receivedFrom}`)}</Sub>
        </span>
      ),
    },
    { key: 'verdict', label: t('column.verdict'), cell: (row) => <PaperFindings paper={row} /> },
    {
      key: 'act',
      label: t('column.act'),
      labelHidden: true,
      cell: (row) => {
        const act = t(row.verdict === 'UNSEEN' ? 'look' : 'lookAgain');
        const label = t('lookOf', { act, paper: paperName(row.kind)[locale], member: memberOf(row) });
        return (
          <LinkButton href={paths.paper(row.id)} size="sm" label={label}>
            {act}
          </LinkButton>
        );
      },
    },
  ];
  return <DataTable caption={t('caption')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
