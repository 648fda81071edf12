import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { StatedHousehold } from '@/lib/domain/applicant/stated-household';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import type { MemberLabels } from './member-labels';

interface HouseholdCardProps {
  offer: OfferCase;
  stated: StatedHousehold;
  labels: MemberLabels;
}

/** Who would move in, and where what each of them has stated can be seen and put right. */
export function HouseholdCard({ offer, stated, labels }: HouseholdCardProps) {
  const t = useTranslations('households.card');
  const locale = useLocale();
  const { applicant } = offer;
  const statedOn = (id: string) => applicant.household.find((member) => member.id === id)?.factsAt ?? null;
  return (
    <Card title={t('title')} small>
      <ul className="divide-y divide-line text-md">
        {stated.members.map(({ id }) => {
          const at = statedOn(id);
          return (
            <li key={id} className="py-2 first:pt-0">
              <Link href={paths.memberFacts(applicant.id, id, offer.id)} prefetch={false}>
                {labels[id]}
              </Link>
              <span className="block text-sm text-ink-muted">
                {at === null ? t('notStated') : t('statedOn', { day: formatDay(dayOfInstant(at), locale) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
