import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { RowLink, Sub } from '../ui/row-link';

export interface HomeOfFault {
  slotId: string;
  address: string;
  organisationName: string;
  departmentNumber: string;
}

/** The home that a fault is about; leads to the fault on the home's own page. */
export function FaultHome({ slotId, address, organisationName, departmentNumber }: HomeOfFault) {
  const t = useTranslations('slots.row');
  return (
    <span>
      <RowLink href={`${paths.slot(slotId)}#fault`}>{address}</RowLink>
      <Sub>
        {organisationName}, {t('department', { number: departmentNumber })}
      </Sub>
    </span>
  );
}
