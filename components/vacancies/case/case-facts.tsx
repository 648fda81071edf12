import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { KEY_DATES } from '@/lib/domain/vacancy/key-dates';
import type { CaseVacancy, VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { formatLongDay, formatRent } from '../../ui/format';

/** The home as it was reported. */
export function CaseFacts({ file: { vacancy, agreement } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const monthly = (ore: number) => t('case.perMonth', { amount: formatRent(ore, locale) });
  // An amount that was left empty is kept as 0, and a 0 that nobody typed must not be read as a promise.
  const given = (ore: number, say: (ore: number) => string) => (ore === 0 ? t('case.notGiven') : say(ore));
  const rule = agreement?.dwellingRules.find((row) => row.rule === vacancy.allocationRule)?.label[locale];
  return (
    <Card title={t('case.factsTitle')}>
      <DefinitionList
        items={[
          { term: t('case.address'), value: `${vacancy.address}, ${vacancy.postcode} ${vacancy.city}` },
          { term: t('case.unit'), value: vacancy.unitNumber },
          { term: t('case.reference'), value: vacancy.reference },
          { term: t('case.organisation'), value: vacancy.organisationName },
          { term: t('case.departmentTerm'), value: <DepartmentLink vacancy={vacancy} /> },
          { term: t('case.type'), value: t(`dwellingType.${vacancy.dwellingType}`) },
          { term: t('case.occasion'), value: t(`occasion.${vacancy.occasion}`) },
          ...(vacancy.allocationRule
            ? [{ term: t('case.rule'), value: rule ?? vacancy.allocationRule }]
            : []),
          { term: t('case.rent'), value: monthly(vacancy.rentOre) },
          { term: t('case.utilities'), value: given(vacancy.utilitiesOre, monthly) },
          { term: t('case.deposit'), value: given(vacancy.depositOre, (ore) => formatRent(ore, locale)) },
          { term: t('case.access'), value: access(vacancy, t) },
        ]}
      />
    </Card>
  );
}

function DepartmentLink({ vacancy }: { vacancy: CaseVacancy }) {
  const t = useTranslations('vacancies.case');
  return (
    <Link href={paths.department(vacancy.departmentId)} prefetch={false}>
      {t('department', { name: vacancy.departmentName, number: vacancy.departmentNumber })}
    </Link>
  );
}

function access(
  { lift, groundFloor }: CaseVacancy,
  t: ReturnType<typeof useTranslations<'vacancies'>>,
): string {
  const ways = [lift && t('case.lift'), groundFloor && t('case.groundFloor')].filter(Boolean);
  return ways.length > 0 ? ways.join(', ') : t('case.notGiven');
}

/** The days of the vacancy in the order they come in; those not known are left out. */
export function CaseDates({ vacancy }: { vacancy: CaseVacancy }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const known = KEY_DATES.flatMap((name) => {
    const day = vacancy[name];
    return day === null ? [] : [{ term: t(`date.${name}`), value: formatLongDay(day, locale) }];
  });
  const reported = { term: t('date.reportedOn'), value: formatLongDay(vacancy.reportedOn, locale) };
  return (
    <Card small title={t('case.datesTitle')}>
      <DefinitionList stacked items={[reported, ...known]} />
    </Card>
  );
}
