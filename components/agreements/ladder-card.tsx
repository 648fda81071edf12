import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { rungName } from '@/lib/domain/allocation/explain-step';
import { Card } from '../ui/card';
import { SectionReference } from './section-reference';

/** The steps of a verdict in the order that the parties agreed. */
export function LadderCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return (
    <Card title={t('ladder')} id="ladder">
      <p className="mb-3 max-w-prose text-md text-ink-muted">{t('ladderHint')}</p>
      <ol className="divide-y divide-line">
        {agreement.ladder.map((rung, index) => (
          <li
            key={rung.kind}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline gap-x-3.5 gap-y-0.5 py-2.5 sm:grid-cols-[1.75rem_minmax(0,1fr)_minmax(0,17rem)]"
          >
            <span
              aria-hidden="true"
              className="grid size-6.5 place-items-center rounded-full border-[1.5px] border-edge text-xs text-ink-muted"
            >
              {index + 1}
            </span>
            <span>{rungName(rung.kind)[locale]}</span>
            <span className="max-sm:col-start-2 sm:text-end">
              <SectionReference reference={rung.reference} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
