import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { TYPED_SOURCES } from '@/lib/schemas/applicants/statement';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../../ui/button';
import { SubmitButton } from '../../ui/submit-button';
import { BoundSelect, BoundText, KeptHidden } from '../../vacancies/form/bound-fields';
import { FormShell } from '../../vacancies/form/form-shell';
import { FieldGroup } from '../../vacancies/form/vacancy-fields';
import { newApplicantValues } from './applicant-values';
import { ContactFields } from './contact-fields';
import type { FormChoices } from './form-choices';
import { useApplicantFormWords } from './form-words';
import { HouseholdFields } from './household-fields';
import { ListFields, ResidenceFields } from './list-fields';
import { WishFields } from './wish-fields';

interface EnrolFormProps {
  organisationId: string;
  /** A fresh one for each form, so that what is sent twice enrols once. */
  applicantId: string;
  choices: FormChoices;
  today: CalendarDate;
  action: FormAction;
  initial: FormState;
}

/** Somebody new on a list: what is needed to offer a home, and nothing that only a criterion asks. */
export function EnrolForm({ organisationId, applicantId, choices, today, action, initial }: EnrolFormProps) {
  const t = useTranslations('applicants.form');
  const sources = useTranslations('applicants.sources');
  return (
    <FormShell
      action={action}
      initial={initial}
      defaults={newApplicantValues(today)}
      words={useApplicantFormWords()}
      foot={
        <>
          <SubmitButton>{t('submit')}</SubmitButton>
          <LinkButton href={paths.applicants} look="quiet">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <input type="hidden" name="organisationId" value={organisationId} />
      <KeptHidden name="applicantId" value={applicantId} />
      <ContactFields choices={choices} />
      <HouseholdFields />
      <ListFields choices={choices}>
        <BoundSelect
          name="source"
          label={t('source')}
          options={TYPED_SOURCES.map((value) => ({ value, label: sources(value) }))}
          width="medium"
        />
      </ListFields>
      <WishFields choices={choices} />
      <ResidenceFields choices={choices} />
      <FieldGroup title={t('cprTitle')}>
        <BoundText name="cpr" label={t('cpr')} hint={t('cprHint')} maxLength={20} width="medium" optional />
      </FieldGroup>
    </FormShell>
  );
}
