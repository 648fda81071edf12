import { useLocale, useTranslations } from 'next-intl';
import type { SlotRow } from '@/lib/domain/slot/slot-row';
import { paths } from '@/lib/platform/paths';
import { TierWord, type TierWords } from '../../tiers/tier-word';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Chip, type ChipTone } from '../../ui/chip';
import { formatArea, formatDay, formatRent } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { PrintButton } from '../../ui/print-button';

const tones: Record<SlotRow['state'], ChipTone> = {
  OFFERED: 'strong',
  CLAIMED: 'strong',
  NAMED: 'strong',
  COMPLETED: 'success',
  RETURNED: 'warning',
  VOIDED: 'plain',
};

interface SlotHeadProps {
  slot: SlotRow;
  tier: TierWords | null;
  /** A step of the case on a page of its own: its name, and the way back to the home. */
  step?: string;
}

/** The address, where the case stands, and the facts a choice is made on. */
export function SlotHead({ slot, tier, step }: SlotHeadProps) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const home = { label: slot.address, href: step ? paths.slot(slot.id) : undefined };
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t('detail.back'), href: paths.slots }, home, ...(step ? [{ label: step }] : [])]}
      />
      <PageHead
        title={step ?? slot.address}
        mark={
          <>
            <Chip tone={tones[slot.state]}>{t(`states.${slot.state}`)}</Chip>
            {tier && <TierWord tier={tier} />}
          </>
        }
        facts={[
          ...(step ? [<b key="address">{slot.address}</b>] : []),
          `${slot.organisationName}, ${t('row.department', { number: slot.departmentNumber })}`,
          t('detail.roomsAndArea', { rooms: slot.rooms, area: formatArea(slot.areaTenths * 10, locale) }),
          <b key="rent">{formatRent(slot.rentOre, locale)}</b>,
          t('row.available', { day: formatDay(slot.availableOn, locale) }),
        ]}
        actions={step ? undefined : <PrintButton />}
      />
    </>
  );
}
