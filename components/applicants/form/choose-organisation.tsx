import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { buttonClasses } from '../../ui/button';
import { SelectField } from '../../ui/select-field';

interface ChooseOrganisationProps {
  organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Whoever works for several says first for which one she writes. */
export function ChooseOrganisation({ organisations }: ChooseOrganisationProps) {
  const t = useTranslations('applicants.form');
  return (
    <Form action={paths.enrolApplicant} prefetch={false} className="grid max-w-md gap-4">
      <SelectField
        name="organisation"
        label={t('organisation')}
        placeholder={t('choose')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <button type="submit" className={buttonClasses('primary')}>
          {t('organisationGo')}
        </button>
      </div>
    </Form>
  );
}
