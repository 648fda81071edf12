import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { formatDay } from '../../ui/format';
import type { Places } from './places';

/** Where on which list somebody stands, and since when. */
export function ListCard({ applicant, places }: { applicant: Applicant; places: Places }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const { list, seniorityOn, flexible, rehousedFrom, source, missedOffers, erasedAt } = applicant;
  return (
    <Card small title={t('detail.list')}>
      <DefinitionList
        stacked
        items={[
          { term: t('detail.onList'), value: t(`lists.${list}`) },
          { term: t('detail.seniority'), value: formatDay(seniorityOn, locale) },
          { term: t('detail.flexible'), value: t(flexible ? 'detail.yes' : 'detail.no') },
          ...(rehousedFrom === null
            ? []
            : [{ term: t('detail.rehoused'), value: places.departments.get(rehousedFrom) }]),
          ...(erasedAt === null
            ? [{ term: t('detail.residence'), value: residenceName(applicant, places, t) }]
            : []),
          { term: t('detail.source'), value: t(`sources.${source}`) },
          ...(missedOffers === 0 ? [] : [{ term: t('detail.missed'), value: missedOffers }]),
        ]}
      />
    </Card>
  );
}

function residenceName(
  { residence }: Applicant,
  { departments, municipalities }: Places,
  t: ReturnType<typeof useTranslations<'applicants'>>,
): string {
  if (residence === null) return t('detail.residenceUnknown');
  const { departmentId, municipalityId } = residence;
  const department = departmentId && departments.get(departmentId);
  const municipality = municipalityId && municipalities.get(municipalityId);
  return department || municipality || t('detail.residenceElsewhere');
}
