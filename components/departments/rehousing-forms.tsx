import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatLongDay } from '../ui/format';

interface Row {
  id: string;
  from: CalendarDate;
  to: CalendarDate | null;
  reason: string;
  by: string | null;
  endedBy: string | null;
}

interface Sent {
  action: FormAction;
  initial: FormState;
}

/** Days in which the department has been, is or will be closed, the latest first. */
export function RehousingTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('departments.rehousing');
  const locale = useLocale();
  const columns: readonly Column<Row>[] = [
    { key: 'from', label: t('from'), header: true, cell: ({ from }) => formatLongDay(from, locale) },
    {
      key: 'to',
      label: t('to'),
      cell: ({ from, to }) => {
        if (to === null) return t('open');
        return to <= from ? t('takenBack') : formatLongDay(to, locale);
      },
    },
    { key: 'reason', label: t('reason'), cell: ({ reason }) => reason },
    {
      key: 'by',
      label: t('by'),
      cell: ({ by, endedBy }) => [by, endedBy].filter((name) => name !== null).join(', ') || '–',
    },
  ];
  return <DataTable caption={t('caption')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

interface RehousingFormsProps {
  departmentId: string;
  /** The one whose end can be said; null: none. */
  open: Row | null;
  enter: Sent;
  end: Sent;
}

/** Closes a department from a day, and says from which day it no longer is. */
export function RehousingForms({ departmentId, open, enter, end }: RehousingFormsProps) {
  const t = useTranslations('departments.rehousing');
  const keptText = useTranslations('forms')('kept');
  const hidden = { kind: 'hidden', name: 'departmentId', value: departmentId } as const;
  return (
    <>
      {open && (
        <Card title={t('endTitle')}>
          <p className="mb-4 max-w-prose text-md text-ink-muted">{t('endLead')}</p>
          <ActForm
            {...end}
            fields={[
              hidden,
              { kind: 'hidden', name: 'rehousingId', value: open.id },
              { kind: 'day', name: 'to', label: t('to'), value: open.to ?? undefined },
            ]}
            submit={t('end')}
            keptText={keptText}
            form="end"
          />
        </Card>
      )}
      <Card title={t('enterTitle')}>
        <p className="mb-4 max-w-prose text-md text-ink-muted">{t('enterLead')}</p>
        <ActForm
          {...enter}
          fields={[
            hidden,
            { kind: 'day', name: 'from', label: t('from') },
            { kind: 'day', name: 'to', label: t('to'), hint: t('toHint'), optional: true },
            {
              kind: 'textarea',
              name: 'reason',
              label: t('reason'),
              hint: t('reasonHint'),
              maxLength: 300,
              rows: 2,
            },
          ]}
          submit={t('enter')}
          keptText={keptText}
          form="enter"
        />
      </Card>
    </>
  );
}
