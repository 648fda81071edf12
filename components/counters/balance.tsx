import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';

interface Amount {
  /** Written out: 4,67 or 2/3. */
  value: string;
  /** Under the figure; a standard word when left out. */
  label?: string;
  /** The vacancies behind the figure. */
  href?: string;
}

export interface BalanceProps {
  opening: Amount;
  earned: Amount;
  given: Amount;
  corrections: Amount;
  closing: Amount;
  /** Whether the sum was found to be right, counter by counter. */
  balances: boolean;
  /** The verdict in other words than the usual, e.g. how many counters were checked. */
  verdict?: string;
  /** After the verdict: which counters, a link to each. */
  detail?: ReactNode;
}

/** The identity that both parties trust: opening + earned − given ± corrections = closing. */
export function Balance({ balances, verdict, detail, ...amounts }: BalanceProps) {
  const t = useTranslations('counter');
  const terms = [
    { sign: '', term: t('opening'), ...amounts.opening },
    { sign: '+', term: t('earned'), ...amounts.earned },
    { sign: '−', term: t('given'), ...amounts.given },
    { sign: '±', term: t('corrections'), ...amounts.corrections },
    { sign: '=', term: t('closing'), ...amounts.closing },
  ];
  return (
    <div>
      <dl className="sm:flex sm:flex-wrap sm:items-end sm:gap-y-4">
        {terms.map(({ sign, term, label, value, href }) => (
          <div key={term} data-sign={sign} className={termClasses(sign)}>
            <dt className="text-sm text-ink-muted max-sm:flex-1 sm:text-xs">{label ?? term}</dt>
            <dd className="text-lg leading-tight font-semibold tracking-tight tabular-nums sm:text-3xl">
              {href ? (
                <Link
                  href={href}
                  prefetch={false}
                  className="text-ink decoration-line-strong hover:decoration-accent"
                >
                  {value}
                </Link>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <BalanceVerdict balances={balances} verdict={verdict} detail={detail} />
    </div>
  );
}

/** The sign between two figures is drawn, not read: the words say what is added and what is taken. */
function termClasses(sign: string): string {
  return classNames(
    'relative flex items-baseline gap-3 py-1.5 sm:flex-col-reverse sm:gap-0 sm:py-0',
    'before:text-ink-faint before:content-[attr(data-sign)] max-sm:before:w-4 max-sm:before:text-center',
    'sm:before:absolute sm:before:top-0.5 sm:before:left-0 sm:before:w-11 sm:before:text-center sm:before:text-xl',
    sign !== '' && 'sm:pl-11',
    sign === '=' && 'max-sm:mt-1 max-sm:border-t-2 max-sm:border-line-strong max-sm:pt-2.5',
  );
}

/** Right or wrong, in words and with a mark; also used alone under a ledger. */
export function BalanceVerdict({
  balances,
  verdict,
  detail,
}: Pick<BalanceProps, 'balances' | 'verdict' | 'detail'>) {
  const t = useTranslations('counter');
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-md first:mt-0">
      <span
        className={classNames(
          'inline-flex items-center gap-2 font-medium',
          balances ? 'text-green' : 'text-red',
        )}
      >
        <Icon name={balances ? 'check' : 'stop'} />
        {verdict ?? t(balances ? 'balances' : 'balancesNot')}
      </span>
      {detail && <span className="text-sm text-ink-muted">{detail}</span>}
    </p>
  );
}
