'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { KEPT_PERIODS } from '@/lib/domain/papers/kept-periods';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { keptField } from '@/lib/schemas/letting-settings/letting-settings';
import { Card } from '../ui/card';
import { CheckboxField } from '../ui/choice-fields';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { NumberField } from '../ui/text-field';
import { KeptFields } from './kept-fields';
import { type PaperRow, PaperRows } from './paper-rows';

interface SettingsFormProps {
  action: FormAction;
  initial: FormState;
  organisationId: string;
  revision: number;
  /** As stored, or the defaults: by the fields' names. */
  values: Readonly<Record<string, string>>;
  checked: { fourEyes: boolean; transferFirst: boolean };
  papers: readonly PaperRow[];
}

const NUMBERS = [
  ['offersAtOnce', 'offersAtOnceHint'],
  ['answerWorkingDays', 'answerHint'],
  ['remindWorkingDays', 'remindHint'],
  ['pauseAfterMissed', 'pauseHint'],
] as const;

/** Everything that an organisation decides about its own letting. Works without JavaScript. */
export function SettingsForm(props: SettingsFormProps) {
  const { action, initial, organisationId, revision, values, checked, papers } = props;
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('offers.settings');
  const tSend = useTranslations('offers.send');
  const sent = Object.keys(state.values).length > 0;
  const shown = (name: string) => state.values[name] ?? values[name] ?? '';
  const isOn = (name: 'fourEyes' | 'transferFirst') => (sent ? state.values[name] === 'yes' : checked[name]);
  return (
    <form action={send} noValidate className="grid max-w-4xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={labelsOf(papers, t)} />
      {state.kept && <Notice>{tSend('kept')}</Notice>}
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="revision" value={revision} />
      <div key={state.attempt} className="grid gap-5">
        <Card title={t('offers')}>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            {NUMBERS.map(([name, hint]) => (
              <NumberField
                key={name}
                name={name}
                label={t(name)}
                hint={t(hint)}
                optional={name === 'pauseAfterMissed'}
                error={state.fieldErrors[name]}
                defaultValue={shown(name)}
                maxLength={4}
              />
            ))}
          </div>
        </Card>
        <Card title={t('decisions')}>
          <div className="space-y-3">
            <CheckboxField name="fourEyes" label={t('fourEyes')} optional defaultChecked={isOn('fourEyes')} />
            <CheckboxField
              name="transferFirst"
              label={t('transferFirst')}
              optional
              defaultChecked={isOn('transferFirst')}
            />
          </div>
        </Card>
        <Card title={t('papers')}>
          <p className="mb-4 max-w-prose text-md">{t('papersHint')}</p>
          <PaperRows rows={papers} state={state} />
        </Card>
        <Card title={t('kept')}>
          <p className="mb-4 max-w-prose text-md">{t('keptHint')}</p>
          <KeptFields shown={shown} errors={state.fieldErrors} />
        </Card>
      </div>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}

function labelsOf(
  papers: readonly PaperRow[],
  t: ReturnType<typeof useTranslations<'offers.settings'>>,
): Readonly<Record<string, string>> {
  const ofPapers = papers.flatMap(({ paper, way, days }) => [
    [way.name, t('wayOf', { paper })] as const,
    [days.name, t('daysOf', { paper })] as const,
  ]);
  const ofPeriods = KEPT_PERIODS.map((period) => [keptField(period), t(`keptFor.${period}`)] as const);
  const ofNumbers = NUMBERS.map(([name]) => [name, t(name)] as const);
  return Object.fromEntries([...ofNumbers, ...ofPapers, ...ofPeriods]);
}
