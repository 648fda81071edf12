import { useTranslations } from 'next-intl';
import { may } from '@/lib/domain/access/permissions';
import type { DeskSide, Role } from '@/lib/domain/access/role';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';

/** To what is entered by hand, for those who may. */
export function ByHandLinks({ who }: { who: { readonly role: Role; readonly side: DeskSide } }) {
  const t = useTranslations('stock');
  return (
    <>
      {may(who, 'area.enter') && <LinkButton href={paths.areas}>{t('areas')}</LinkButton>}
      {may(who, 'department.enter') && (
        <LinkButton href={paths.newDepartment}>{t('makeDepartment')}</LinkButton>
      )}
    </>
  );
}
