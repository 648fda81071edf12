import { useLocale, useTranslations } from 'next-intl';
import type { Agreement, RateTerms, TierTerms } from '@/lib/domain/agreement/agreement';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { rateTerms } from '@/lib/domain/agreement/terms';
import { DWELLING_TYPES, type DwellingType } from '@/lib/domain/agreement/vocabulary';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatFraction } from '../ui/format';
import { SectionReference } from './section-reference';

/** Placement by placement: which part of the vacancies is the municipality's, and by which section. */
export function SharesCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const shared = DWELLING_TYPES.filter((type) => agreement.rates.some((row) => row.dwellingType === type));
  return (
    <Card title={t('shares')} id="shares" flush>
      <p className="max-w-prose px-4.5 pb-3 text-md text-ink-muted md:px-6">{t('sharesHint')}</p>
      <DataTable
        caption={t('shares')}
        rows={agreement.tiers}
        rowKey={({ tier }) => tier}
        columns={[
          {
            key: 'tier',
            label: t('tier'),
            header: true,
            cell: (row) => (
              <span>
                <TierMark mark={row.mark} label={capitalised(row.label[locale])} />
                {!row.placeable && <span className="block text-xs text-ink-muted">{t('notPlaceable')}</span>}
              </span>
            ),
          },
          ...shared.map((type) => ({
            key: type,
            label: t(`types.${type}`),
            cell: (row: TierTerms) => <Share terms={rateTerms(agreement, type, row.tier)} />,
          })),
          {
            key: 'where',
            label: t('where'),
            cell: (row) => <Where agreement={agreement} tier={row} types={shared} />,
          },
        ]}
      />
    </Card>
  );
}

function Share({ terms }: { terms: RateTerms | null }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  if (terms === null) return <span className="text-ink-muted">–</span>;
  const exempt = terms.rate.n === 0n;
  return (
    <span>
      <b className="font-medium">{capitalised(shareInWords(terms.rate)[locale])}</b>
      {!exempt && (
        <span className="block text-xs text-ink-muted">
          {t('exactly', { share: formatFraction(terms.rate) })} · {t(`basis.${terms.basis}`)}
        </span>
      )}
    </span>
  );
}

interface WhereProps {
  agreement: Agreement;
  tier: TierTerms;
  types: readonly DwellingType[];
}

/** The share's own section when it has one, else the placement's; each named once. */
function Where({ agreement, tier, types }: WhereProps) {
  const references = types.flatMap((type) => rateTerms(agreement, type, tier.tier)?.reference ?? []);
  const all = references.length > 0 ? references : [tier.reference];
  const once = all.filter(({ text }, index) => all.findIndex((other) => other.text.da === text.da) === index);
  return (
    <span className="grid gap-0.5">
      {once.map((reference) => (
        <SectionReference key={reference.text.da} reference={reference} />
      ))}
    </span>
  );
}
