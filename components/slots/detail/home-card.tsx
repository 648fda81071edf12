import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { paths } from '@/lib/platform/paths';
import { TierWord, type TierWords } from '../../tiers/tier-word';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { formatArea, formatLongDay, formatRent } from '../../ui/format';

/** The home as somebody chooses it: size, rent, access, and where it is. */
export function HomeCard({ file, tier }: { file: SlotCase; tier: TierWords | null }) {
  const t = useTranslations('slots.detail');
  const locale = useLocale();
  const { slot, takeoverOn, depositOre } = file;
  const monthly = (ore: number) => t('rentMonthly', { rent: formatRent(ore, locale) });
  const access = [slot.groundFloor && t('groundFloor'), slot.lift && t('lift')].filter(Boolean);
  return (
    <Card
      title={t('home')}
      aside={
        <Link href={paths.vacancy(slot.vacancyId)} prefetch={false}>
          {t('toVerdict')}
        </Link>
      }
    >
      <DefinitionList
        items={[
          {
            term: t('size'),
            value: t('roomsAndArea', { rooms: slot.rooms, area: formatArea(slot.areaTenths * 10, locale) }),
          },
          { term: t('rent'), value: monthly(slot.rentOre) },
          {
            term: t('utilities'),
            value: slot.utilitiesOre === 0 ? t('notGiven') : monthly(slot.utilitiesOre),
          },
          { term: t('deposit'), value: depositOre === 0 ? t('notGiven') : formatRent(depositOre, locale) },
          { term: t('available'), value: formatLongDay(slot.availableOn, locale) },
          ...(takeoverOn ? [{ term: t('takeover'), value: formatLongDay(takeoverOn, locale) }] : []),
          { term: t('access'), value: access.length > 0 ? access.join(', ') : t('notGiven') },
          {
            term: t('department'),
            value: (
              <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <Link href={paths.department(slot.departmentId)} prefetch={false}>
                  {slot.organisationName}, {slot.departmentName} ({slot.departmentNumber})
                </Link>
                {tier && <TierWord tier={tier} small />}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
