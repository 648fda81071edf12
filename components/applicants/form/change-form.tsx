import { useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../../ui/button';
import { SubmitButton } from '../../ui/submit-button';
import { AskedReason, BoundCheckbox, BoundText } from '../../vacancies/form/bound-fields';
import { FormShell } from '../../vacancies/form/form-shell';
import { FieldGroup } from '../../vacancies/form/vacancy-fields';
import { applicantValues } from './applicant-values';
import { ContactFields } from './contact-fields';
import type { FormChoices } from './form-choices';
import { useApplicantFormWords } from './form-words';
import { HouseholdFields } from './household-fields';
import { ListFields, ResidenceFields } from './list-fields';
import { WishFields } from './wish-fields';

interface ChangeFormProps {
  applicant: Applicant;
  choices: FormChoices;
  action: FormAction;
  initial: FormState;
}

/** All that stands about an applicant, to be put right. The CPR number is never among what the form shows. */
export function ChangeForm({ applicant, choices, action, initial }: ChangeFormProps) {
  const t = useTranslations('applicants.form');
  const { id, revision, hasCpr, household, wishes } = applicant;
  return (
    <FormShell
      action={action}
      initial={initial}
      defaults={applicantValues(applicant)}
      words={useApplicantFormWords()}
      foot={
        <>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={paths.applicant(id)} look="quiet">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <input type="hidden" name="applicantId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <ContactFields choices={choices} />
      <HouseholdFields known={household.map((member) => member.id)} />
      <ListFields
        choices={choices}
        why={
          <AskedReason
            name="seniorityReason"
            label={t('seniorityReason')}
            hint={t('seniorityReasonHint')}
            maxLength={500}
            rows={2}
          />
        }
      />
      <WishFields choices={choices} departments={wishes.departments} />
      <ResidenceFields choices={choices} />
      <FieldGroup title={t('cprTitle')}>
        <BoundText
          name="cpr"
          label={t(hasCpr ? 'cprNew' : 'cpr')}
          hint={t(hasCpr ? 'cprNewHint' : 'cprHint')}
          maxLength={20}
          width="medium"
          optional
        />
        {hasCpr && <BoundCheckbox name="forgetCpr" label={t('forgetCpr')} optional />}
      </FieldGroup>
    </FormShell>
  );
}
