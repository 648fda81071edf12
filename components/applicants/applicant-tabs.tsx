import { useTranslations } from 'next-intl';
import { paths, withQuery } from '@/lib/platform/paths';
import { APPLICANT_TABS, type ApplicantListQuery, applicantQuery } from '@/lib/schemas/lists/applicant-list';
import { Tabs } from '../ui/tabs';

/** The views of the list by how people stand on it; a search looks at all of them first. */
export function ApplicantTabs({ query }: { query: ApplicantListQuery }) {
  const t = useTranslations('applicants.filter');
  const isSearch = query.q !== undefined || query.same !== undefined;
  const current = query.tab ?? (isSearch ? null : 'active');
  const to = (tab: ApplicantListQuery['tab']) => withQuery(paths.applicants, applicantQuery(query, { tab }));
  const everybody = { href: to(undefined), label: t('everybody'), current: current === null };
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        ...(isSearch ? [everybody] : []),
        ...APPLICANT_TABS.map((tab) => ({ href: to(tab), label: t(tab), current: tab === current })),
      ]}
    />
  );
}
