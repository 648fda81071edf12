import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ReturnShown } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { shortMoment } from '../../vacancies/moment';
import type { ActField } from '../act-field';
import { ActForm } from '../act-form';
import { telephoneFields } from '../telephone-fields';
import type { FormSlot } from './form-slot';

interface FaultCardProps {
  slotId: string;
  returned: ReturnShown;
  today: string;
  /** The organisation's own answer. */
  answer: FormSlot | null;
  /** The municipality records what the organisation said on the telephone. */
  record: FormSlot | null;
  /** A manager of either side. */
  settle: FormSlot | null;
  keptText: string;
}

/** A fault that was booked on the organisation: what it says, and how it is settled when it is contested. */
export function FaultCard(props: FaultCardProps) {
  const { returned, answer, record, settle, keptText } = props;
  const t = useTranslations('slots.fault');
  const { faultState } = returned;
  if (faultState === 'NONE') return null;
  return (
    <Card title={t('title')} id="fault">
      <div className="grid gap-4">
        <p className="text-md">{t(faultState)}</p>
        <Words returned={returned} />
        {faultState === 'AWAITING' && answer && (
          <Section title={t('answerTitle')}>
            <ActForm
              {...answer}
              form="fault"
              keptText={keptText}
              submit={t('submit')}
              fields={answerFields(t, hiddenOf(props), t('answer'))}
            />
          </Section>
        )}
        {faultState === 'AWAITING' && record && <RecordAnswer {...props} record={record} />}
        {faultState === 'CONTESTED' && settle && (
          <Section title={t('settleTitle')}>
            <p className="mb-3 max-w-prose text-md text-ink-muted">{t('settleLead')}</p>
            <ActForm
              {...settle}
              form="settle"
              keptText={keptText}
              submit={t('submitSettle')}
              fields={settleFields(t, hiddenOf(props))}
            />
          </Section>
        )}
      </div>
    </Card>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-line pt-4">
      <h3 className="mb-2">{title}</h3>
      {children}
    </div>
  );
}

/** What either side has said so far. */
function Words({ returned }: { returned: ReturnShown }) {
  const t = useTranslations('slots.fault');
  const locale = useLocale();
  const { faultAnswer, faultAnsweredAt, faultAnsweredByName, settlement, settlementReason, settledAt } =
    returned;
  const side = sideOf(returned);
  return (
    <>
      {faultAnsweredAt && (
        <div className="text-md">
          <p className="text-sm text-ink-muted">
            {t('said')} ({faultAnsweredByName}, {shortMoment(faultAnsweredAt, locale)})
          </p>
          {faultAnswer && <p className="max-w-prose whitespace-pre-line">{faultAnswer}</p>}
        </div>
      )}
      {settlement && side && settledAt === null && (
        <p className="max-w-prose text-md">
          {t('proposed', {
            side: t(`side.${side}`),
            settlement: t(`${settlement}_choice`),
            reason: settlementReason ?? '',
          })}
        </p>
      )}
      {settledAt && settlementReason && (
        <div className="text-md">
          <p className="text-sm text-ink-muted">
            {t('settledReason')} ({shortMoment(settledAt, locale)})
          </p>
          <p className="max-w-prose whitespace-pre-line">{settlementReason}</p>
        </div>
      )}
    </>
  );
}

const sideOf = ({ settledByMunicipalityName, settledByOrganisationName }: ReturnShown) => {
  if (settledByMunicipalityName !== null) return 'MUNICIPALITY';
  return settledByOrganisationName === null ? null : 'ORGANISATION';
};

function RecordAnswer(props: FaultCardProps & { record: FormSlot }) {
  const { record, keptText, today } = props;
  const t = useTranslations('slots.fault');
  const tTelephone = useTranslations('slots.telephone');
  return (
    <Section title={t('recordTitle')}>
      <ActForm
        {...record}
        form="record-fault"
        look="plain"
        keptText={keptText}
        submit={t('submit')}
        fields={[telephoneFields(tTelephone, today), ...answerFields(t, hiddenOf(props), t('answerOf'))]}
      />
    </Section>
  );
}

const hiddenOf = ({ slotId, returned }: FaultCardProps): readonly ActField[] => [
  { kind: 'hidden', name: 'slotId', value: slotId },
  { kind: 'hidden', name: 'returnId', value: returned.id },
];

const LONGEST = 1000;

type Say = ReturnType<typeof useTranslations<'slots.fault'>>;

function answerFields(t: Say, hidden: readonly ActField[], label: string): readonly ActField[] {
  return [
    ...hidden,
    {
      ...{ kind: 'radio', name: 'answer', label },
      choices: [
        { value: 'ACCEPTED', label: t('accept'), hint: t('acceptHint') },
        { value: 'CONTESTED', label: t('contest'), hint: t('contestHint') },
      ],
    },
    {
      ...{ kind: 'textarea', name: 'text', label: t('text'), hint: t('textHint') },
      ...{ optional: true, rows: 3, maxLength: LONGEST },
    },
  ];
}

function settleFields(t: Say, hidden: readonly ActField[]): readonly ActField[] {
  return [
    ...hidden,
    {
      ...{ kind: 'radio', name: 'settlement', label: t('settlement') },
      choices: (['UPHELD', 'REVERSED'] as const).map((value) => ({
        ...{ value, label: t(`${value}_choice`), hint: t(`${value}_hint`) },
      })),
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('reason'),
      hint: t('textHint'),
      rows: 3,
      maxLength: LONGEST,
    },
  ];
}
