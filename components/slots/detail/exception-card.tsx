import { useLocale, useTranslations } from 'next-intl';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { RequestShown, SlotCase } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { shortMoment } from '../../vacancies/moment';
import type { ActField } from '../act-field';
import { ActForm } from '../act-form';
import type { FormSlot } from './form-slot';

type Asking = Pick<SlotCase, 'requests'> & { readonly slot: Pick<SlotCase['slot'], 'id' | 'state'> };

interface ExceptionCardProps {
  file: Asking;
  demandLabel: (demand: string) => Bilingual | null;
  /** For the manager. */
  answer: FormSlot | null;
  /** For the one who asked. */
  withdraw: FormSlot | null;
  keptText: string;
}

/** A naming that sets a demand aside waits here for the manager; the municipality's alone. */
export function ExceptionCard({ file, demandLabel, answer, withdraw, keptText }: ExceptionCardProps) {
  const t = useTranslations('slots.exception');
  const [request] = file.requests;
  if (!request) return null;
  if (request.answer === 'REFUSED' && file.slot.state === 'CLAIMED') return <Refused request={request} />;
  if (request.answer !== null) return null;
  return (
    <Card title={t('title')} id="exception">
      <div className="grid gap-4">
        <p className="max-w-prose text-md text-ink-muted">{t('lead')}</p>
        <Asked request={request} demandLabel={demandLabel} />
        {answer && (
          <ActForm
            {...answer}
            form="exception"
            keptText={keptText}
            submit={t('submit')}
            fields={[
              ...hiddenOf(file, request),
              {
                ...{ kind: 'radio', name: 'answer', label: t('answer') },
                choices: (['APPROVED', 'REFUSED'] as const).map((value) => ({ value, label: t(value) })),
              },
              { kind: 'textarea', name: 'text', label: t('text'), optional: true, rows: 2, maxLength: 1000 },
            ]}
          />
        )}
        {withdraw && (
          <div className="border-t border-line pt-4">
            <p className="mb-2.5 text-sm text-ink-muted">{t('withdrawHint')}</p>
            <ActForm
              {...withdraw}
              form="withdraw"
              look="plain"
              keptText={keptText}
              submit={t('withdraw')}
              fields={hiddenOf(file, request)}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

const hiddenOf = ({ slot }: Asking, { id }: RequestShown): readonly ActField[] => [
  { kind: 'hidden', name: 'slotId', value: slot.id },
  { kind: 'hidden', name: 'requestId', value: id },
];

function Asked({
  request,
  demandLabel,
}: {
  request: RequestShown;
  demandLabel: ExceptionCardProps['demandLabel'];
}) {
  const t = useTranslations('slots.exception');
  const tCitizen = useTranslations('slots.citizen');
  const locale = useLocale();
  const label = (demand: string) => demandLabel(demand)?.[locale] ?? demand;
  return (
    <div>
      <p className="text-md">{t('case', { reference: request.caseReference ?? tCitizen('erased') })}</p>
      <p className="text-sm text-ink-muted">
        {t('by', { name: request.requestedByName, when: shortMoment(request.requestedAt, locale) })}
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-md marker:text-ink-faint">
        {request.answers.map((answer) => (
          <li key={answer.demand}>
            {t(answer.met ? 'met' : 'setAside', { demand: label(answer.demand) })}
            {!answer.met && <span className="block text-ink-muted">{answer.exceptionReason}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Refused({ request }: { request: RequestShown }) {
  const t = useTranslations('slots.exception');
  return (
    <Notice tone="warning">
      {request.answerText ? t('answeredREFUSED', { text: request.answerText }) : t('answeredREFUSEDNoText')}
    </Notice>
  );
}
