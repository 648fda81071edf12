import { useLocale, useTranslations } from 'next-intl';
import { parseFraction } from '@/lib/domain/shared/fraction';
import type { BooksLine as Line } from '@/lib/domain/summary/headlines';
import type { Behind, Cell } from '@/lib/domain/summary/summary';
import { Balance } from '../counters/balance';
import { signed } from '../overview/signed';
import { formatDayAndMonth, formatTwoDecimals } from '../ui/format';
import { cellText } from './cell-text';
import type { Speaking } from './term-words';

interface Props {
  line: Line;
  speaking: Speaking;
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
}

/** All counters of the summary in one line, as the overview tells it: what was owed, earned, given, corrected and is owed. */
export function BooksLine({ line, speaking, hrefOf }: Props) {
  const t = useTranslations('overview');
  const page = useTranslations('summaries.page');
  const locale = useLocale();
  const { balance } = line;
  if (balance.kind !== 'WORD' || !('term' in balance.label)) return null;
  const holds = balance.label.id === 'holds';
  const day = (on: string) => ({ day: formatDayAndMonth(on, locale) });
  const text = (cell: Cell, write = formatTwoDecimals) => {
    const turns = cell.kind === 'TURNS' ? parseFraction(cell.turns) : null;
    return turns === null ? cellText(cell, speaking) : write(turns, locale);
  };
  const { counted } = line;
  const checked = holds ? t('booksChecked', { count: line.counters }) : undefined;
  if ([line.opening, line.earned, line.used, line.moved, line.closing].every(({ kind }) => kind === 'HIDDEN'))
    return (
      <p className="max-w-prose">
        {page('booksHidden')} {checked && `${checked}.`}
      </p>
    );
  const behind =
    'behind' in counted && counted.kind === 'COUNT' && counted.n > 0 ? counted.behind : undefined;
  return (
    <Balance
      opening={{ value: text(line.opening), label: t('opening', day(line.from)) }}
      earned={{
        value: text(line.earned),
        label: counted.kind === 'COUNT' ? t('earnedOf', { count: counted.n }) : undefined,
        href: behind && hrefOf ? hrefOf(behind, { table: 'promise', column: 'counted' }) : undefined,
      }}
      given={{ value: text(line.used), label: t('given') }}
      corrections={{ value: text(line.moved, signed), label: t('corrections') }}
      closing={{ value: text(line.closing), label: t('closing', day(line.until)) }}
      balances={holds}
      detail={page('booksNote')}
      verdict={checked}
    />
  );
}
