import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WAITING_LISTS } from '@/lib/domain/applicant/vocabulary';
import { departmentChoice, ELSEWHERE } from '@/lib/schemas/applicants/residence';
import type { Option, OptionGroup } from '../../ui/select-field';
import { departmentOptions } from '../../vacancies/department-options';
import { BoundCheckbox, BoundDate, BoundSelect, BoundText } from '../../vacancies/form/bound-fields';
import { FieldGroup, Row } from '../../vacancies/form/vacancy-fields';
import type { FormChoices } from './form-choices';

interface ListFieldsProps {
  choices: FormChoices;
  /** Asked beside the list and the day: why they are others. */
  why?: ReactNode;
  children?: ReactNode;
}

/** Where on which list somebody stands. */
export function ListFields({ choices, why, children }: ListFieldsProps) {
  const t = useTranslations('applicants.form');
  const lists = useTranslations('applicants.lists');
  return (
    <FieldGroup title={t('onList')}>
      <Row>
        <BoundSelect
          name="list"
          label={t('list')}
          options={WAITING_LISTS.map((value) => ({ value, label: lists(value) }))}
        />
        <BoundDate name="seniorityOn" label={t('seniorityOn')} />
      </Row>
      {why}
      <BoundCheckbox name="flexible" label={t('flexible')} optional />
      <BoundSelect
        name="rehousedFrom"
        label={t('rehousedFrom')}
        hint={t('rehousedFromHint')}
        placeholder={t('notRehoused')}
        options={departmentOptions(choices.departments)}
        optional
      />
      {children}
      <BoundText
        name="externalId"
        label={t('externalId')}
        hint={t('externalIdHint')}
        maxLength={60}
        width="medium"
        optional
      />
    </FieldGroup>
  );
}

/** Where the applicant lives now, as one choice. */
export function ResidenceFields({ choices }: { choices: FormChoices }) {
  const t = useTranslations('applicants.form');
  return (
    <FieldGroup title={t('residenceTitle')}>
      <BoundSelect
        name="residence"
        label={t('residence')}
        hint={t('residenceHint')}
        placeholder={t('residenceUnknown')}
        options={residenceOptions(choices, t)}
        optional
      />
    </FieldGroup>
  );
}

function residenceOptions(
  { departments, municipalities }: FormChoices,
  t: ReturnType<typeof useTranslations<'applicants.form'>>,
): readonly (Option | OptionGroup)[] {
  const withUs = departments.map((department) => ({
    value: departmentChoice(department.municipalityId, department.id),
    label: `${department.number} ${department.name}`,
  }));
  const outside = municipalities.map(({ id, name }) => ({
    value: id,
    label: t('residenceOutside', { municipality: name }),
  }));
  return [
    ...(withUs.length > 0 ? [{ label: t('residenceWithUs'), options: withUs }] : []),
    ...outside,
    { value: ELSEWHERE, label: t('residenceElsewhere') },
  ];
}
