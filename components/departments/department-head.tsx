import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DepartmentFile } from '@/lib/domain/placement/department-file';
import { placesDepartments } from '@/lib/domain/placement/department-on-day';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { paths, withQuery } from '@/lib/platform/paths';
import { TierWord } from '../tiers/tier-word';
import { Breadcrumb } from '../ui/breadcrumb';
import { formatLongDay } from '../ui/format';
import { PageHead } from '../ui/page-head';

/** The name, the tier and the facts that matter. */
export function DepartmentHead({ file, actions }: { file: DepartmentFile; actions?: ReactNode }) {
  const t = useTranslations('departments');
  const { name, number, standing } = file.department;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.departments }, { label: name }]} />
      <PageHead
        title={`${number} ${name}`}
        mark={standing && placesDepartments(standing) && <TierWord tier={standing.tier} />}
        facts={useFacts(file)}
        actions={actions}
      />
    </>
  );
}

function useFacts({ department, designations, today, openVacancies }: DepartmentFile): readonly ReactNode[] {
  const t = useTranslations('departments');
  const locale = useLocale();
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const link = (chunks: ReactNode) => (
    <Link href={withQuery(paths.vacancies, { department: department.id, state: 'OPEN' })} prefetch={false}>
      {chunks}
    </Link>
  );
  const { familyDwellings, youthDwellings, elderlyDwellings, residents, turnoverPermille, areaName, lbf } =
    department;
  const moves = Math.round(((turnoverPermille ?? 0) * (familyDwellings + youthDwellings)) / 1000);
  const designated = designations
    .filter((row) => isInForce(row, today))
    .map(({ designation, from }) =>
      t('facts.designated', {
        designation: t(`designation.${designation}`),
        day: formatLongDay(from, locale),
      }),
    );
  return [
    department.organisationName,
    ...(lbf === null ? [] : [<span key="lbf">{t.rich('facts.lbf', { number: lbf, b })}</span>]),
    ...(areaName ? [areaName] : []),
    ...designated,
    ...(familyDwellings > 0
      ? [<span key="family">{t.rich('facts.family', { count: familyDwellings, b })}</span>]
      : []),
    ...(youthDwellings > 0
      ? [<span key="youth">{t.rich('facts.youth', { count: youthDwellings, b })}</span>]
      : []),
    ...(elderlyDwellings > 0
      ? [<span key="elderly">{t.rich('facts.elderly', { count: elderlyDwellings, b })}</span>]
      : []),
    ...(residents === null
      ? []
      : [<span key="residents">{t.rich('facts.residents', { count: residents, b })}</span>]),
    ...(moves > 0 ? [<span key="moves">{t.rich('facts.moves', { count: moves, b })}</span>] : []),
    <span key="open">{t.rich('facts.open', { count: openVacancies, link })}</span>,
    ...(department.example ? [t('facts.example')] : []),
  ];
}
