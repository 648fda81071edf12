import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Applicant, HouseholdMember } from '@/lib/domain/applicant/applicant';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { ageOn } from '@/lib/domain/criteria/ages';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';

interface HouseholdCardProps {
  applicant: Applicant;
  today: CalendarDate;
  mayEdit: boolean;
}

/** Everybody who would move in, with age, and whether anything has been stated for criteria. */
export function HouseholdCard({ applicant, today, mayEdit }: HouseholdCardProps) {
  const t = useTranslations('applicants');
  if (applicant.erasedAt !== null) {
    return (
      <Card title={t('detail.household')}>
        <p className="text-ink-muted">{t('detail.noHousehold')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('detail.household')}>
      <ul className="divide-y divide-line">
        {applicant.household.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <Person member={member} today={today} />
            <Facts applicantId={applicant.id} member={member} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Person({ member, today }: { member: HouseholdMember; today: CalendarDate }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const { relation, bornOn, cohabitingSince } = member;
  return (
    <div>
      <b className="font-medium">{t(`relations.${relation}`)}</b>,{' '}
      {t('detail.born', { day: formatDay(bornOn, locale), age: ageOn(bornOn, today) })}
      {cohabitingSince && (
        <span className="block text-sm text-ink-muted">
          {t('detail.since', { day: formatDay(cohabitingSince, locale) })}
        </span>
      )}
    </div>
  );
}

interface FactsProps {
  applicantId: string;
  member: HouseholdMember;
  mayEdit: boolean;
}

/** What criteria ask stands on a page of its own, so that nobody meets it who has no use for it. */
function Facts({ applicantId, member: { id, relation, factsAt }, mayEdit }: FactsProps) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const stated =
    factsAt === null
      ? t('detail.factsNone')
      : t('detail.factsStated', { day: formatDay(dayOfInstant(factsAt), locale) });
  return (
    <p className="text-sm text-ink-muted">
      {mayEdit ? (
        <Link
          href={paths.memberFacts(applicantId, id)}
          prefetch={false}
          aria-label={t('detail.factsOf', { who: t(`relations.${relation}`) })}
        >
          {t('detail.facts')}
        </Link>
      ) : (
        t('detail.facts')
      )}
      : {stated}
    </p>
  );
}
