import { useTranslations } from 'next-intl';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { Tabs } from '../ui/tabs';

interface MunicipalityTabsProps {
  chosen: AgreementInForce;
  municipalities: readonly AgreementInForce[];
  hrefOf: (municipalityId: string) => string;
}

/** For who works under the agreements of several municipalities. */
export function MunicipalityTabs({ chosen, municipalities, hrefOf }: MunicipalityTabsProps) {
  const t = useTranslations('whatIf');
  if (municipalities.length < 2) return null;
  return (
    <Tabs
      label={t('municipality')}
      tabs={municipalities.map((row) => ({
        ...{ href: hrefOf(row.municipalityId), label: row.agreement.municipality.name },
        current: row === chosen,
      }))}
    />
  );
}
