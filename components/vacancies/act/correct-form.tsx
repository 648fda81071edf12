import { useTranslations } from 'next-intl';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { BoundTextarea, KeptHidden } from '../form/bound-fields';
import { FormShell } from '../form/form-shell';
import { dateValues, homeValues } from '../form/home-values';
import { AccessFields, AddressFields, FieldGroup, MoneyFields, SizeFields } from '../form/vacancy-fields';
import { ActFoot } from './act-foot';
import { FactsOfDecision } from './change-form';
import { useFormWords } from './words';

interface CorrectFormProps {
  record: { readonly id: string; readonly revision: number };
  /** The report as it should have been. */
  report: VacancyReport;
  /** Another home than before: its own facts must be seen through. */
  otherHome: boolean;
  action: FormAction;
  initial: FormState;
}

/** The second step: why, and the button that voids and reports anew. */
export function CorrectForm({ record, report, otherHome, action, initial }: CorrectFormProps) {
  const t = useTranslations('vacancies');
  const values = { ...homeValues(report.home), ...dateValues(report) };
  return (
    <FormShell
      action={action}
      initial={initial}
      defaults={values}
      words={useFormWords()}
      foot={<ActFoot vacancyId={record.id} label={t('act.correct.submit')} danger />}
    >
      <input type="hidden" name="vacancyId" value={record.id} />
      <input type="hidden" name="revision" value={record.revision} />
      <FactsOfDecision report={report} />
      {DATES.map((name) => (
        <KeptHidden key={name} name={name} value={values[name] ?? ''} />
      ))}
      {otherHome ? (
        <>
          <FieldGroup title={t('act.correct.newHome')}>
            <AddressFields />
            <SizeFields />
            <AccessFields />
          </FieldGroup>
          <MoneyFields />
        </>
      ) : (
        HOME.map((name) => <KeptHidden key={name} name={name} value={values[name] ?? ''} />)
      )}
      <div className="max-w-2xl">
        <BoundTextarea name="reason" label={t('form.reason')} hint={t('form.reasonHint')} />
      </div>
    </FormShell>
  );
}

const DATES = ['noticeOn', 'moveOutOn', 'inspectionOn', 'readyOn', 'availableOn', 'takeoverOn'] as const;
const HOME = [
  ...['street', 'houseNumber', 'floor', 'door', 'postcode', 'city', 'rooms', 'area'],
  ...['rent', 'utilities', 'deposit', 'lift', 'groundFloor'],
] as const;
