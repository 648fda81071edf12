import { useLocale, useTranslations } from 'next-intl';
import { APPLICANT_KEPT_MONTHS } from '@/lib/domain/applicant/applicant-state';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import { LETTER_KEPT_MONTHS } from '@/lib/domain/letting/letters/letter-kinds';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { paperName } from '@/lib/domain/papers/paper-names';
import { EVALUATION_DAYS, REASON_KEPT_MONTHS, retentionOf } from '@/lib/domain/papers/retention';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';

interface RetentionCardProps {
  settings: Pick<LettingSettings, 'paperDays'>;
  /** Where the reader serves several organisations: whose rules these are. */
  name: string | null;
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

/** How long a file of each kind is kept, and from when it is counted. */
export function RetentionCard({ settings, name }: RetentionCardProps) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  return (
    <Card title={name === null ? t('rules') : `${t('rules')}: ${name}`}>
      <p className="mb-3 max-w-prose text-sm text-ink-muted">{t('rulesLead')}</p>
      <DefinitionList
        items={[
          ...PAPER_KINDS.map((kind) => {
            const { after, days, atMostAfterReceipt } = retentionOf(kind, settings);
            return {
              term: paperName(kind)[locale],
              value: t(`rule.${after}`, { days, most: atMostAfterReceipt }),
            };
          }),
          ...KEPT_THINGS.map((thing) => ({
            term: t(`thing.${thing}`),
            value: t(`rule.${thing}`, KEPT[thing]),
          })),
        ]}
      />
    </Card>
  );
}
