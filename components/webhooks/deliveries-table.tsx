import { useLocale, useTranslations } from 'next-intl';
import { isTold } from '@/lib/domain/webhook/webhook-message';
import type { FormAction } from '@/lib/schemas/form-state';
import { Chip, type ChipTone } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { OnePress } from '../ui/one-press';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

export interface DeliveryLine {
  id: string;
  kind: string;
  reference: string | null;
  state: 'WAITING' | 'DELIVERED' | 'GIVEN_UP';
  tries: number;
  queuedAt: Date;
  nextTryAt: Date;
  lastTryAt: Date | null;
  status: number | null;
  fault: string | null;
}

const TONES: Readonly<Record<DeliveryLine['state'], ChipTone>> = {
  WAITING: 'warning',
  DELIVERED: 'success',
  GIVEN_UP: 'error',
};

const FAULTS = ['ADDRESS', 'NAME', 'TIME', 'TLS', 'CONNECTION', 'QUIET', 'REMOVED'] as const;

/** What was sent, what came of it, and when it is tried again; each can be sent once more. */
export function DeliveriesTable({ rows, resend }: { rows: readonly DeliveryLine[]; resend: FormAction }) {
  const t = useTranslations('webhooks');
  const tEvent = useTranslations('webhooks.event');
  const locale = useLocale();
  const moment = (at: Date) => shortMoment(at, locale);
  const answer = ({ status, fault }: DeliveryLine): string => {
    if (status !== null) return t('answered', { status: String(status) });
    const known = FAULTS.find((one) => one === fault);
    return known ? t(`fault.${known}`) : t('noAnswer');
  };
  return (
    <DataTable
      caption={t('deliveries')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'what', label: t('what'), header: true },
          cell: ({ kind, reference }) => (
            <>
              {isTold(kind) ? tEvent(kind) : kind}
              <Sub>{reference}</Sub>
            </>
          ),
        },
        { key: 'at', label: t('at'), cell: ({ queuedAt }) => moment(queuedAt) },
        {
          ...{ key: 'state', label: t('state') },
          cell: (row) => (
            <>
              <Chip tone={TONES[row.state]}>{t(`delivery.${row.state}`)}</Chip>
              {row.tries > 0 && <Sub>{answer(row)}</Sub>}
            </>
          ),
        },
        { key: 'tries', label: t('tries'), align: 'end', cell: ({ tries }) => tries },
        {
          ...{ key: 'next', label: t('next') },
          cell: ({ state, nextTryAt }) => (state === 'WAITING' ? moment(nextTryAt) : '–'),
        },
        {
          ...{ key: 'again', label: t('resend'), labelHidden: true },
          cell: ({ id, kind, reference }) => (
            <OnePress
              action={resend}
              values={{ deliveryId: id }}
              text={t('resend')}
              label={t('resendLabel', { what: `${isTold(kind) ? tEvent(kind) : kind} ${reference ?? ''}` })}
              className="print:hidden"
            />
          ),
        },
      ]}
    />
  );
}
