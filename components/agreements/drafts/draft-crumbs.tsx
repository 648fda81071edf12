import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb';

/** Agreements, their drafts, and from there on. */
export function DraftCrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('drafts');
  return (
    <Breadcrumb
      crumbs={[
        { label: t('agreements'), href: paths.agreements },
        { label: t('title'), href: paths.agreementDrafts },
        ...crumbs,
      ]}
    />
  );
}
