import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import type { LedgerLine } from '@/lib/domain/allocation/ledger-line';
import type { CounterFile } from '@/lib/domain/placement/department-file';
import type { Book } from '@/lib/domain/reporting/book';
import { negate, ONE } from '@/lib/domain/shared/fraction';
import { paths, withQuery } from '@/lib/platform/paths';
import { BalanceVerdict } from '../counters/balance';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatChange, formatDay, formatFraction } from '../ui/format';
import { Tabs } from '../ui/tabs';
import { counterName } from './counter-name';

interface LedgerCardProps {
  /** The department page's own address. */
  path: string;
  counters: readonly CounterFile[];
  chosen: CounterFile;
  lines: readonly LedgerLine[];
  hasMore: boolean;
  /** Set when older lines are shown. */
  before?: number;
}

/** A counter's books, newest first, with the running balance and the identity that both parties trust. */
export function LedgerCard({ path, counters, chosen, lines, hasMore, before }: LedgerCardProps) {
  const t = useTranslations('departments');
  const columns = useColumns();
  const counted = counters.filter(({ id }) => id !== null);
  const to = (counter: string | null, from?: number) =>
    `${withQuery(path, { counter, before: from })}#ledger`;
  return (
    <Card
      id="ledger"
      flush
      title={counted.length > 1 ? t('ledger.of', { counter: counterName(chosen, t) }) : t('ledger.title')}
      foot={chosen.book && <Identity book={chosen.book} />}
    >
      {counted.length > 1 && (
        <div className="px-4.5 md:px-6">
          <Tabs
            label={t('ledger.choose')}
            tabs={counted.map((counter) => ({
              href: to(counter.id),
              label: counterName(counter, t),
              current: counter === chosen,
            }))}
          />
        </div>
      )}
      {lines.length === 0 ? (
        <p className="px-4.5 pb-4 text-md text-ink-muted md:px-6">{t('ledger.empty')}</p>
      ) : (
        <DataTable
          caption={t('ledger.lines')}
          columns={columns}
          rows={lines}
          rowKey={({ sequence }) => String(sequence)}
          keepColumns="lines"
        />
      )}
      {(hasMore || before !== undefined) && (
        <p className="flex flex-wrap gap-2 border-t border-line px-4.5 py-3 md:px-6 print:hidden">
          {before !== undefined && (
            <LinkButton href={to(chosen.id)} size="sm">
              {t('ledger.newest')}
            </LinkButton>
          )}
          {hasMore && (
            <LinkButton href={to(chosen.id, lines.at(-1)?.sequence)} size="sm">
              {t('ledger.older')}
            </LinkButton>
          )}
        </p>
      )}
    </Card>
  );
}

function useColumns(): readonly Column<LedgerLine>[] {
  const t = useTranslations('departments.ledger');
  const locale = useLocale();
  return [
    {
      key: 'number',
      label: t('number'),
      align: 'end',
      cell: ({ kind, number }) => (kind === 'REPORTED' ? number : ''),
    },
    { key: 'day', label: t('day'), nowrap: true, cell: ({ enteredOn }) => formatDay(enteredOn, locale) },
    {
      key: 'home',
      label: t('home'),
      header: true,
      spans: ({ kind }) => (kind === 'REPORTED' ? 1 : 2),
      cell: (line) => <Home line={line} />,
    },
    { key: 'to', label: t('to'), cell: (line) => <WentTo line={line} /> },
    { key: 'change', label: t('change'), align: 'end', cell: (line) => changeOf(line) },
    {
      key: 'balance',
      label: t('balance'),
      align: 'end',
      cell: ({ creditAfter }) => <b>{formatFraction(creditAfter)}</b>,
    },
  ];
}

function Home({ line: { kind, vacancyId, address, number, reason, correction } }: { line: LedgerLine }) {
  const t = useTranslations('departments.ledger');
  const reasons = useTranslations('slots.reasons');
  const returned = RETURN_REASONS.find((word) => word === reason);
  const settled = SETTLEMENTS.find((word) => word === reason);
  const why = returned ? reasons(returned) : settled ? t(`settled.${settled}`) : reason;
  if (kind === 'REPORTED') {
    return (
      <>
        <Link href={paths.vacancy(vacancyId)} prefetch={false} className="text-ink decoration-line-strong">
          {address}
        </Link>
        {correction.n !== 0n && (
          <span className="block text-sm text-ink-muted">
            {t('lapsed', { credit: formatFraction(negate(correction)) })}
          </span>
        )}
      </>
    );
  }
  const text = t(kind, { number: number ?? 0 });
  return (
    <Link href={paths.vacancy(vacancyId)} prefetch={false} className="text-ink-muted decoration-line-strong">
      {why ? t('reason', { text, reason: why }) : text}
    </Link>
  );
}

/** How the managers settled a contested fault, as the ledger has it. */
const SETTLEMENTS = ['UPHELD', 'REVERSED'] as const;

function WentTo({ line: { kind, usedTurn, earned } }: { line: LedgerLine }) {
  const t = useTranslations('departments.ledger');
  if (kind !== 'REPORTED') return null;
  if (usedTurn) return <b>{t('municipal')}</b>;
  return t(earned.n === 0n ? 'exempt' : 'organisation');
}

/** + 1/3, and − 1 where the turn was used; before it what was not carried over. */
function changeOf({ earned, usedTurn, correction, kind }: LedgerLine): string {
  if (kind !== 'REPORTED') return formatChange(correction);
  const lapsed = correction.n === 0n ? [] : [formatChange(correction)];
  const used = usedTurn ? [formatChange(negate(ONE))] : [];
  return [...lapsed, formatChange(earned), ...used].join(' ');
}

function Identity({ book }: { book: Book }) {
  const t = useTranslations('departments.ledger');
  const { opening, earned, used, corrections, closing, disagreements } = book;
  const said = { opening, earned, corrections, closing };
  const amounts = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, formatFraction(value)]),
  );
  return (
    <BalanceVerdict balances={disagreements.length === 0} detail={t('identity', { ...amounts, used })} />
  );
}
