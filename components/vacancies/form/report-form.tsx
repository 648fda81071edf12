import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ReportContext } from '@/lib/domain/vacancy/report-context';
import { STATES_OF_GROUP } from '@/lib/domain/vacancy/state-groups';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../../ui/button';
import { formatLongDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { SubmitButton } from '../../ui/submit-button';
import { AskedReason, KeptHidden } from './bound-fields';
import { useFieldLabels } from './field-labels';
import { FormShell } from './form-shell';
import { homeValues } from './home-values';
import { RegisterQuestion } from './register-question';
import { useRegisterWords } from './register-words';
import { DateFields, HomeFields, MoneyFields } from './vacancy-fields';

interface ReportFormProps {
  action: FormAction;
  initial: FormState;
  context: ReportContext;
  unit?: string;
  /** Drawn when the page was made: sent twice, the report counts once. */
  idempotencyKey: string;
}

/** The second step: the home, what it costs, why it is vacant and when. */
export function ReportForm({ action, initial, context, unit, idempotencyKey }: ReportFormProps) {
  const t = useTranslations('vacancies.form');
  const kept = useTranslations('forms')('kept');
  const { department, home, today, standing } = { ...context, standing: context.department.standing };
  const rules = standing?.version.agreement.dwellingRules ?? [];
  const registerWords = useRegisterWords(rules);
  return (
    <FormShell
      action={action}
      initial={initial}
      defaults={defaultsOf(context, unit)}
      words={{ kept, labels: useFieldLabels() }}
      foot={
        <>
          <SubmitButton pendingLabel={t('submitting')}>{t('submit')}</SubmitButton>
          <LinkButton href={paths.vacancies} look="quiet">
            {t('cancel')}
          </LinkButton>
        </>
      }
    >
      <input type="hidden" name="departmentId" value={department.id} />
      <KeptHidden name="idempotencyKey" value={idempotencyKey} />
      <RegisterQuestion words={registerWords} />
      <HomeFields
        unit={unit}
        rules={rules}
        note={<StockNote context={context} unit={unit} known={home !== null} />}
      />
      <MoneyFields amountHint={t('amountHint')} />
      <DateFields today={today}>
        <AskedReason
          name="choiceReason"
          label={t('choiceReason')}
          hint={t('choiceReasonHint')}
          maxLength={1000}
        />
      </DateFields>
    </FormShell>
  );
}

function defaultsOf(
  { home, place, today, department }: ReportContext,
  unit?: string,
): Readonly<Record<string, string>> {
  const dates = { reportedOn: today, occasion: 'RELET' };
  if (home) return { ...homeValues(home), ...dates };
  const dwellingType = department.familyDwellings > 0 || department.youthDwellings === 0 ? 'FAMILY' : 'YOUTH';
  return {
    ...dates,
    dwellingType,
    unitNumber: unit ?? '',
    postcode: place?.postcode ?? '',
    city: place?.city ?? '',
  };
}

/** Where the facts come from, and whether the home is already reported. */
function StockNote({
  context: { lastReport },
  unit,
  known,
}: {
  context: ReportContext;
  unit?: string;
  known: boolean;
}): ReactNode {
  const t = useTranslations('vacancies.form');
  const locale = useLocale();
  const open = lastReport && STATES_OF_GROUP.OPEN.includes(lastReport.state);
  if (!unit) return null;
  if (open) {
    return (
      <Notice
        tone="warning"
        action={
          <Link href={paths.vacancy(lastReport.id)} prefetch={false}>
            {t('seeReport')}
          </Link>
        }
      >
        {t('openReport', { day: formatLongDay(lastReport.reportedOn, locale) })}
      </Notice>
    );
  }
  return <p className="text-md text-ink-muted">{known ? t('fromStock') : t('notInStock', { unit })}</p>;
}
