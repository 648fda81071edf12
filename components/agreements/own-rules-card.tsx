import { useLocale, useTranslations } from 'next-intl';
import type { Agreement, DwellingRule } from '@/lib/domain/agreement/agreement';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { SectionReference } from './section-reference';

/** Homes that the placement does not decide about. */
export function OwnRulesCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  if (agreement.dwellingRules.length === 0) return null;
  return (
    <Card title={t('ownRules')} id="own-rules">
      <ul className="divide-y divide-line">
        {agreement.dwellingRules.map((rule) => (
          <li key={rule.rule} className="py-2.5 first:pt-0 last:pb-0">
            <b className="font-medium">{capitalised(rule.label[locale])}</b>
            <p className="text-md text-ink-muted">
              <Effect rule={rule} />
            </p>
            <SectionReference reference={rule.reference} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Effect({ rule }: { rule: DwellingRule }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const { effect, occasions } = rule;
  const what =
    effect.kind === 'OWN_COUNTER'
      ? t('ownCounter', { share: shareInWords(effect.rate)[locale] })
      : t('alwaysMunicipal');
  if (occasions === null) return what;
  const names = occasions.map((occasion) => t(`occasions.${occasion}`)).join(', ');
  return `${what} (${t('atOccasions', { occasions: names })})`;
}
