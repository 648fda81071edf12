import { useLocale, useTranslations } from 'next-intl';
import type { RoundStanding } from '@/lib/domain/placement/round';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { RoundState } from './round-state';

export interface RoundListItem {
  id: string;
  title: string;
  municipalityName: string;
  forum: string;
  meetingOn: string;
  effectiveOn: string;
  standing: RoundStanding;
  signed: number;
  decided: number;
  departments: number;
  parties: readonly string[];
}

/** Rounds, the latest day first. */
export function RoundList({ rounds, several }: { rounds: readonly RoundListItem[]; several: boolean }) {
  const t = useTranslations('placements.rounds');
  const locale = useLocale();
  const columns: readonly Column<RoundListItem>[] = [
    {
      key: 'title',
      label: t('columns.title'),
      header: true,
      cell: ({ id, title, forum, municipalityName }) => (
        <span>
          <RowLink href={paths.placementRound(id)}>{title}</RowLink>
          <Sub>{several ? `${municipalityName} · ${forum}` : forum}</Sub>
        </span>
      ),
    },
    {
      key: 'meeting',
      label: t('columns.meeting'),
      nowrap: true,
      cell: ({ meetingOn }) => formatDay(meetingOn, locale),
    },
    {
      key: 'effective',
      label: t('columns.effective'),
      nowrap: true,
      cell: ({ effectiveOn }) => formatDay(effectiveOn, locale),
    },
    {
      key: 'state',
      label: t('columns.state'),
      cell: ({ standing, signed, parties }) => (
        <span>
          <RoundState standing={standing} />
          {standing === 'SENT' && <Sub>{t('signed', { signed, all: parties.length + 1 })}</Sub>}
        </span>
      ),
    },
    {
      key: 'progress',
      label: t('columns.progress'),
      align: 'end',
      cell: ({ decided, departments }) => t('progress', { decided, departments }),
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={rounds} rowKey={({ id }) => id} />;
}
