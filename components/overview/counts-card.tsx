import { useLocale, useTranslations } from 'next-intl';
import { Card } from '../ui/card';
import { classNames } from '../ui/class-names';
import { formatPercent } from '../ui/format';
import { FigureLink } from './figure-grid';

export interface CountRow {
  key: string;
  label: string;
  count: number;
  href?: string;
}

interface CountsCardProps {
  title: string;
  hint?: string;
  rows: readonly CountRow[];
  /** Said instead of the table when every count is 0. */
  none: string;
  /** Each row's part of the whole, as a bar and in percent. */
  shares?: boolean;
}

/** How a number divides: one row each, the largest first, those that did not occur left out. */
export function CountsCard({ title, hint, rows, none, shares }: CountsCardProps) {
  const locale = useLocale();
  const t = useTranslations('overview');
  const occurring = rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const total = occurring.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={title}>
      {hint && <p className="mb-3 text-md text-ink-muted">{hint}</p>}
      {total === 0 && <p className="text-md text-ink-muted">{none}</p>}
      {total > 0 && (
        <table className="w-full text-md">
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t('count')}</th>
              {shares && <th scope="col">{t('share')}</th>}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {occurring.map(({ key, label, count, href }) => (
              <tr key={key}>
                <th scope="row" className="py-2.5 pr-4 text-start font-normal">
                  {label}
                  {shares && <Part count={count} of={total} />}
                </th>
                <td className={classNames('py-2.5 text-end align-top tabular-nums', shares && 'w-14')}>
                  <FigureLink value={count} href={href} />
                </td>
                {shares && (
                  <td className="w-20 py-2.5 text-end align-top text-ink-muted tabular-nums">
                    {formatPercent(Math.round((count * 1000) / total) * 10, locale)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** The figures beside it say the same. */
function Part({ count, of }: { count: number; of: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="6" className="keep-ink mt-1 block max-w-72">
      <rect width="100%" height="100%" rx="3" className="fill-line forced-colors:fill-[GrayText]" />
      <rect
        width={`${(count * 100) / of}%`}
        height="100%"
        rx="3"
        className="fill-accent forced-colors:fill-[CanvasText]"
      />
    </svg>
  );
}
