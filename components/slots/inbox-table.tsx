import { useLocale, useTranslations } from 'next-intl';
import type { SlotRow } from '@/lib/domain/slot/slot-row';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { TierWord, type TierWords } from '../tiers/tier-word';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatArea, formatDay, formatRent } from '../ui/format';
import { AboveRow, RowLink, Sub } from '../ui/row-link';
import { ClaimButton } from './claim-button';
import { SlotDeadline } from './slot-deadline';

/** A home with what the page knows about it: the agreement's word for its tier, and whose it is. */
export interface InboxRow extends SlotRow {
  tierWords: TierWords | null;
  municipalityName: string;
  /** Whose home it is when the reader stands in for her. */
  standsInFor: string | null;
}

interface InboxTableProps {
  rows: readonly InboxRow[];
  caption: string;
  /** Absent where the reader may not receive homes. */
  claim?: FormAction;
  /** The organisation looks at its own homes from the other side. */
  side: 'MUNICIPALITY' | 'ORGANISATION';
}

/** Homes for allocation with what decides a choice: size, rent, demands, deadline, and one button. */
export function InboxTable({ rows, caption, claim, side }: InboxTableProps) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const columns: readonly Column<InboxRow>[] = [
    { key: 'home', label: t('columns.home'), header: true, cell: (row) => <Home row={row} /> },
    {
      key: 'party',
      label: t(side === 'MUNICIPALITY' ? 'columns.organisation' : 'columns.municipality'),
      cell: (row) => <Party row={row} side={side} />,
    },
    {
      key: 'rent',
      label: t('columns.rent'),
      align: 'end',
      cell: (row) => formatRent(row.rentOre, locale),
    },
    { key: 'demands', label: t('columns.demands'), cell: (row) => <Demands row={row} /> },
    { key: 'due', label: t('columns.due'), cell: (row) => <Due row={row} /> },
    {
      key: 'act',
      label: t('columns.act'),
      labelHidden: true,
      align: 'end',
      cell: (row) => <Act row={row} claim={claim} />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowTone={({ deadline }) => (isUrgent(deadline) ? 'late' : undefined)}
      />
    </Card>
  );
}

const isUrgent = (deadline: SlotRow['deadline']): boolean =>
  deadline?.state === 'LATE' || deadline?.state === 'TODAY';

function Home({ row }: { row: InboxRow }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const facts = [
    t('row.rooms', { count: row.rooms }),
    formatArea(row.areaTenths * 10, locale),
    t('row.available', { day: formatDay(row.availableOn, locale) }),
    row.groundFloor && t('row.groundFloor'),
    row.lift && t('row.lift'),
  ];
  return (
    <span>
      <span className="md:whitespace-nowrap">
        <RowLink href={paths.slot(row.id)}>{row.address}</RowLink>
      </span>
      <Sub>{facts.filter(Boolean).join(' · ')}</Sub>
      <Marks row={row} />
    </span>
  );
}

function Marks({ row }: { row: InboxRow }) {
  const t = useTranslations('slots');
  const bySystem = row.claimedBy?.system === true;
  if (row.changedAt === null && !row.awaitsApproval && row.standsInFor === null && !bySystem) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {row.changedAt !== null && <Chip tone="warning">{t('row.changed')}</Chip>}
      {row.awaitsApproval && <Chip tone="warning">{t('row.exception')}</Chip>}
      {row.standsInFor !== null && (
        <Chip tone="strong">{t('row.substituteFor', { name: row.standsInFor })}</Chip>
      )}
      {bySystem && <Chip tone="strong">{t('row.bySystem', { name: row.claimedBy?.name ?? '' })}</Chip>}
    </span>
  );
}

function Party({ row, side }: { row: InboxRow; side: InboxTableProps['side'] }) {
  const t = useTranslations('slots');
  return (
    <span>
      {side === 'MUNICIPALITY' ? row.organisationName : row.municipalityName}
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-muted md:justify-start">
        {t('row.department', { number: row.departmentNumber })}{' '}
        {row.tierWords && <TierWord tier={row.tierWords} small />}
      </span>
    </span>
  );
}

function Demands({ row }: { row: InboxRow }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  if (row.demands.length === 0) return <span className="text-sm text-ink-muted">{t('row.noDemands')}</span>;
  return (
    <span className="flex max-w-60 flex-wrap gap-1 max-md:justify-end">
      {row.demands.map(({ demand, label }) => (
        <Chip key={demand}>{shortLabel(label[locale])}</Chip>
      ))}
    </span>
  );
}

/** A list shows what is asked: "arbejde eller uddannelse", not the number that the annex gives it. */
function shortLabel(label: string): string {
  const [, ...rest] = label.split(': ');
  return rest.length > 0 ? rest.join(': ') : label;
}

function Due({ row }: { row: InboxRow }) {
  const t = useTranslations('slots');
  if (row.deadline !== null) return <SlotDeadline deadline={row.deadline} compact />;
  return <span className="text-sm text-ink-muted">{t(`states.${row.state}`)}</span>;
}

function Act({ row, claim }: { row: InboxRow; claim?: FormAction }) {
  const t = useTranslations('slots');
  if (row.state === 'OFFERED' && claim) {
    return (
      <AboveRow>
        <ClaimButton
          action={claim}
          slotId={row.id}
          revision={row.revision}
          text={t('claimShort')}
          label={t('claimOf', { home: row.address })}
        />
      </AboveRow>
    );
  }
  return (
    <AboveRow>
      {row.claimedBy !== null && !row.mine && !row.claimedBy.system && (
        <span className="self-center text-xs text-ink-muted">
          {t('row.with', { name: row.claimedBy.name })}
        </span>
      )}
      <LinkButton href={paths.slot(row.id)} size="sm" label={t('openOf', { home: row.address })}>
        {t('open')}
      </LinkButton>
    </AboveRow>
  );
}
