import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Tabs } from '../ui/tabs';

interface WhatIfTabsProps {
  municipality: string;
  current: 'trial' | 'forecast' | 'replay';
}

/** What might have been, what is to be expected, and proof that what was, was right. */
export function WhatIfTabs({ municipality, current }: WhatIfTabsProps) {
  const t = useTranslations('whatIf.tabs');
  const addresses = {
    trial: paths.tryOut(municipality),
    forecast: paths.forecast(municipality),
    replay: paths.replay(municipality),
  };
  return (
    <Tabs
      label={t('label')}
      tabs={(['trial', 'forecast', 'replay'] as const).map((key) => ({
        ...{ href: addresses[key], label: t(key), current: key === current },
      }))}
    />
  );
}
