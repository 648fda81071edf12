import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatShortWeekday } from '../ui/format';
import { AboveRow, RowLink, Sub } from '../ui/row-link';
import { ApplicantLabel, applicantLabel } from './applicant-label';
import { LinkMark } from './link-mark';
import { OfferChip } from './offer-chip';
import { PhaseName } from './phase-name';

interface OfferTableProps {
  caption: string;
  rows: readonly OfferRow[];
  today: CalendarDate;
  /** The offers of one home show their place; a list of many homes shows the home. */
  of: 'LETTING' | 'MANY';
  /** The reader passes links on. */
  mayAct?: boolean;
}

/** Offers with what decides what comes next: the answer, its deadline, papers. */
export function OfferTable({ caption, rows, today, of, mayAct = false }: OfferTableProps) {
  const t = useTranslations('offers.table');
  const locale = useLocale();
  const home: Column<OfferRow> = {
    ...{ key: 'home', label: t('home'), header: true, cell: (row: OfferRow) => <Home row={row} /> },
  };
  const place: Column<OfferRow> = {
    ...{ key: 'place', label: t('place'), align: 'end', cell: (row: OfferRow) => row.place },
  };
  const sent: Column<OfferRow> = {
    ...{
      key: 'sent',
      label: t('sent'),
      onPhone: 'none',
      cell: (row: OfferRow) => formatDay(row.sentOn, locale),
    },
  };
  // The offers of one home stand in a column of its page: the row itself is the link there.
  const columns: readonly Column<OfferRow>[] = [
    of === 'MANY' ? home : place,
    {
      ...{ key: 'applicant', label: t('applicant'), header: of === 'LETTING' },
      cell: (row) => <Applicant row={row} link={of === 'LETTING'} />,
    },
    ...(of === 'MANY' ? [sent] : []),
    { key: 'due', label: t('due'), cell: (row) => <Due row={row} today={today} /> },
    { key: 'state', label: t('state'), cell: (row) => <State row={row} mayAct={mayAct} /> },
    { key: 'papers', label: t('papers'), nowrap: true, cell: (row) => <Papers row={row} /> },
  ];
  return (
    <Card flush>
      <DataTable
        {...{ caption, columns, rows }}
        rowKey={({ id }) => id}
        rowTone={({ state, answerDue }) => (state === 'SENT' && answerDue <= today ? 'late' : undefined)}
      />
    </Card>
  );
}

function Home({ row }: { row: OfferRow }) {
  return (
    <span>
      <RowLink href={paths.offer(row.id)}>
        <FloorKept address={row.address} />
      </RowLink>
      <Sub>
        {row.departmentName} · <span className="whitespace-nowrap">{row.unitNumber}</span>
      </Sub>
    </span>
  );
}

/** The floor and the side stay on one line: »1. tv«. */
function FloorKept({ address }: { address: string }) {
  const at = address.lastIndexOf(', ');
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at + 1)} <span className="whitespace-nowrap">{address.slice(at + 2)}</span>
    </>
  );
}

function Applicant({ row, link }: { row: OfferRow; link: boolean }) {
  const tTable = useTranslations('offers.table');
  return (
    <span>
      {link ? (
        <RowLink href={paths.offer(row.id)}>
          <ApplicantLabel offer={row} />
        </RowLink>
      ) : (
        <ApplicantLabel offer={row} />
      )}
      <Sub>
        <PhaseName {...row} />
      </Sub>
      {row.passedOverReason !== null && (
        <Sub>{tTable('passedOver', { count: row.passedOver, reason: row.passedOverReason })}</Sub>
      )}
      {row.crowdingReason !== null && <Sub>{tTable('crowding', { reason: row.crowdingReason })}</Sub>}
    </span>
  );
}

function Due({ row, today }: { row: OfferRow; today: CalendarDate }) {
  const t = useTranslations('offers.table');
  const locale = useLocale();
  const open = row.state === 'SENT';
  return (
    <span>
      <span className={open && row.answerDue <= today ? 'font-semibold' : undefined}>
        {open ? formatShortWeekday(row.answerDue, locale) : formatDay(row.answerDue, locale)}
      </span>
      {open && row.reminderToldAt !== null && <Sub>{t('reminded')}</Sub>}
      {open && row.remindedAt !== null && row.reminderToldAt === null && row.answerDue >= today && (
        <span className="block">
          <Chip tone="warning">{t('toRemind')}</Chip>
        </span>
      )}
    </span>
  );
}

function State({ row, mayAct }: { row: OfferRow; mayAct: boolean }) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const facts = [
    row.answeredAt && t('table.answered', { day: formatDay(dayOfInstant(row.answeredAt), locale) }),
    row.declineReason && t(`decline.${row.declineReason}`),
    row.neverTold && t('table.neverTold'),
  ].filter(Boolean);
  return (
    <span>
      <span className="whitespace-nowrap">
        <OfferChip state={row.state} />
      </span>
      {facts.length > 0 && <Sub>{facts.join(' · ')}</Sub>}
      {row.state === 'SENT' && <LinkMark offer={row} />}
      {mayAct && LINKED.includes(row.state) && <ToLink row={row} />}
    </span>
  );
}

function Papers({ row }: { row: OfferRow }) {
  const t = useTranslations('offers.table');
  if (row.unseenPapers === 0) return <span className="text-sm text-ink-muted">{t('papersNone')}</span>;
  return <Chip tone="warning">{t('unseen', { count: row.unseenPapers })}</Chip>;
}

const LINKED: readonly OfferRow['state'][] = ['SENT', 'YES', 'APPROVED'];

function ToLink({ row }: { row: OfferRow }) {
  const t = useTranslations('offers.link');
  return (
    <AboveRow>
      <Link
        href={paths.offerLink(row.id)}
        prefetch={false}
        aria-label={t('shortOf', { applicant: applicantLabel(row) })}
        className="text-sm whitespace-nowrap print:hidden"
      >
        {t('short')}
      </Link>
    </AboveRow>
  );
}
