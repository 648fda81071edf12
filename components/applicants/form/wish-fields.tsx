import { useTranslations } from 'next-intl';
import { ACCESS_WISHES } from '@/lib/domain/applicant/vocabulary';
import { BoundCheckbox, BoundCheckboxes, BoundNumber, BoundSelect } from '../../vacancies/form/bound-fields';
import { FieldGroup, Row } from '../../vacancies/form/vacancy-fields';
import type { FormChoices } from './form-choices';

interface WishFieldsProps {
  choices: FormChoices;
  /** The departments wished for now. */
  departments?: readonly string[];
}

/** What the household is looking for; what is left empty sets no limit. */
export function WishFields({ choices, departments = [] }: WishFieldsProps) {
  const t = useTranslations('applicants.form');
  const access = useTranslations('applicants.access');
  const wished = choices.departments.filter(({ ended }) => !ended);
  return (
    <FieldGroup title={t('wishes')}>
      <Row>
        <BoundNumber name="roomsFrom" label={t('roomsFrom')} maxLength={2} optional />
        <BoundNumber name="roomsTo" label={t('roomsTo')} maxLength={2} optional />
      </Row>
      <BoundNumber name="mostRent" label={t('mostRent')} unit="kr." maxLength={12} width="medium" optional />
      <BoundSelect
        name="access"
        label={t('access')}
        options={ACCESS_WISHES.map((value) => ({ value, label: access(value) }))}
        width="medium"
      />
      <BoundCheckbox name="pets" label={t('pets')} optional />
      {wished.length > 0 && (
        <BoundCheckboxes
          name="departments[]"
          label={t('departments')}
          hint={t('departmentsHint')}
          choices={wished.map(({ id, number, name }) => ({
            value: id,
            label: `${number} ${name}`,
          }))}
          before={departments}
          optional
        />
      )}
    </FieldGroup>
  );
}
