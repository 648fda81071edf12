import Form from 'next/form';
import { useTranslations } from 'next-intl';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { paths } from '@/lib/platform/paths';
import { buttonClasses } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type DepartmentOption, departmentOptions } from '../vacancies/department-options';

interface LeftHomeSearchProps {
  offer: Pick<OfferCase, 'id'>;
  departments: readonly DepartmentOption[];
  department?: string;
  asked: string;
}

/** Finds a home in the register by its address or its number. An address of its own, so that it works without a script. */
export function LeftHomeSearch({ offer, departments, department, asked }: LeftHomeSearchProps) {
  const t = useTranslations('leases.left');
  return (
    <Form
      action={`${paths.offer(offer.id)}#left-home`}
      prefetch={false}
      className="flex flex-wrap items-end gap-4 [&>div]:min-w-52 [&>div]:flex-1"
    >
      <SelectField
        form="left-search"
        name="leftIn"
        label={t('department')}
        placeholder={t('departmentPlaceholder')}
        options={departmentOptions(departments)}
        defaultValue={department}
      />
      <TextField
        form="left-search"
        name="left"
        label={t('search')}
        defaultValue={asked}
        maxLength={100}
        type="search"
      />
      <button type="submit" className={buttonClasses('plain')}>
        {t('find')}
      </button>
    </Form>
  );
}
