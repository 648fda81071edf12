import { useLocale, useTranslations } from 'next-intl';
import { APPLICANT_KEPT_MONTHS } from '@/lib/domain/applicant/applicant-state';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import { LETTER_KEPT_MONTHS } from '@/lib/domain/letting/letters/letter-kinds';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { paperName } from '@/lib/domain/papers/paper-names';
import { EVALUATION_DAYS, REASON_KEPT_MONTHS, retentionOf } from '@/lib/domain/papers/retention';
import { Card } from '../ui/card';

interface RetentionCardProps {
  settings: Pick<LettingSettings, 'paperDays'>;
  /** Where the reader serves several organisations: whose rules these are. */
  names: readonly string[];
}

/** What is kept beside files, by the same reading for everybody. @see L-55 */
const KEPT = {
  EVALUATION: { days: EVALUATION_DAYS.afterEnd, most: EVALUATION_DAYS.afterDecision },
  LETTER: { months: LETTER_KEPT_MONTHS },
  OFFER_LINK: {},
  APPLICANT: { months: APPLICANT_KEPT_MONTHS },
  CPR_REASON: { months: REASON_KEPT_MONTHS },
  DUPLICATE_REASON: { months: REASON_KEPT_MONTHS },
} as const;

const KEPT_THINGS = [
  ...(['EVALUATION', 'LETTER', 'OFFER_LINK'] as const),
  ...(['APPLICANT', 'CPR_REASON', 'DUPLICATE_REASON'] as const),
];

/** How long everything is kept and from when it is counted; what is kept alike stands together. */
export function RetentionCard({ settings, names }: RetentionCardProps) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  const kept = [
    ...PAPER_KINDS.map((kind) => {
      const { after, days, atMostAfterReceipt } = retentionOf(kind, settings);
      return { what: paperName(kind)[locale], rule: t(`rule.${after}`, { days, most: atMostAfterReceipt }) };
    }),
    ...KEPT_THINGS.map((thing) => ({ what: t(`thing.${thing}`), rule: t(`rule.${thing}`, KEPT[thing]) })),
  ];
  const rules = [...new Set(kept.map(({ rule }) => rule))];
  return (
    <Card title={t('rules')} aside={names.length > 0 && names.join(', ')}>
      <p className="mb-3 max-w-prose text-sm text-ink-muted">{t('rulesLead')}</p>
      <dl className="divide-y divide-line border-t border-line">
        {rules.map((rule) => (
          <div key={rule} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-2 print:break-inside-avoid">
            <dt className="text-md">
              {kept
                .filter((row) => row.rule === rule)
                .map(({ what }) => what)
                .join(', ')}
            </dt>
            <dd className="text-md text-ink-muted">{rule}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
