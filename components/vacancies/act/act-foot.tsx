import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../../ui/button';
import { SubmitButton } from '../../ui/submit-button';

interface ActFootProps {
  vacancyId: string;
  label: string;
  danger?: boolean;
}

/** The one button that does it, and the way back. */
export function ActFoot({ vacancyId, label, danger }: ActFootProps) {
  const t = useTranslations('vacancies.act');
  return (
    <>
      <SubmitButton look={danger ? 'danger' : 'primary'}>{label}</SubmitButton>
      <LinkButton href={paths.vacancy(vacancyId)} look="quiet">
        {t('back')}
      </LinkButton>
    </>
  );
}
