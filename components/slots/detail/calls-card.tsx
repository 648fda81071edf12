import { useLocale, useTranslations } from 'next-intl';
import type { Side } from '@/lib/domain/access/role';
import type { CallShown } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { shortMoment } from '../../vacancies/moment';
import { ActForm } from '../act-form';
import type { FormSlot } from './form-slot';

interface CallsCardProps {
  slotId: string;
  calls: readonly CallShown[];
  /** The reader's side: it answers what the other side recorded for it. */
  side: Side;
  answer: FormSlot | null;
  keptText: string;
}

/** Acts that one party recorded for the other after a call; the other confirms or contests each. */
export function CallsCard({ slotId, calls, side, answer, keptText }: CallsCardProps) {
  const t = useTranslations('slots.telephone');
  if (calls.length === 0) return null;
  return (
    <Card title={t('title')} id="calls">
      <ul className="divide-y divide-line">
        {calls.map((call) => (
          <li key={call.id} className="py-3 first:pt-0 last:pb-0">
            <Call call={call} />
            {answer && call.answer === null && call.recordedSide !== side && (
              <AnswerForm slotId={slotId} call={call} answer={answer} keptText={keptText} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Call({ call }: { call: CallShown }) {
  const t = useTranslations('slots.telephone');
  const tVacancies = useTranslations('vacancies');
  const locale = useLocale();
  return (
    <div className="text-md">
      <p>
        {t('toAnswer', {
          side: t(`sides.${call.recordedSide}`),
          act: tVacancies(`telephoneAct.${call.act}`),
          name: call.spokeWith,
          when: shortMoment(call.spokeAt, locale),
        })}{' '}
        <Chip tone={call.answer === 'CONFIRMED' ? 'success' : 'warning'}>
          {tVacancies(`telephone.${call.answer ?? 'waiting'}`)}
        </Chip>
      </p>
      {call.answerText && (
        <p className="mt-1 max-w-prose whitespace-pre-line text-ink-muted">{call.answerText}</p>
      )}
    </div>
  );
}

interface AnswerFormProps {
  slotId: string;
  call: CallShown;
  answer: FormSlot;
  keptText: string;
}

function AnswerForm({ slotId, call, answer, keptText }: AnswerFormProps) {
  const t = useTranslations('slots.telephone');
  return (
    <div className="mt-3">
      <ActForm
        {...answer}
        form={`call-${call.id}`}
        look="plain"
        keptText={keptText}
        submit={t('submit')}
        fields={[
          { kind: 'hidden', name: 'slotId', value: slotId },
          { kind: 'hidden', name: 'actId', value: call.id },
          {
            ...{ kind: 'radio', name: 'answer', label: t('answer') },
            choices: (['CONFIRMED', 'CONTESTED'] as const).map((value) => ({ value, label: t(value) })),
          },
          {
            ...{ kind: 'textarea', name: 'text', label: t('text'), hint: t('textHint') },
            ...{ optional: true, rows: 2, maxLength: 1000 },
          },
        ]}
      />
    </div>
  );
}
