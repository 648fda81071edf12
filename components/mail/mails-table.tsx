import { useLocale, useTranslations } from 'next-intl';
import type { NoticeKind } from '@/lib/domain/notice/notice-kind';
import type { FormAction } from '@/lib/schemas/form-state';
import { Chip, type ChipTone } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { OnePress } from '../ui/one-press';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

export interface MailLine {
  id: string;
  kind: 'NOTICES' | 'DIGEST' | 'INVITATION' | 'PASSWORD' | 'OFFER' | 'OFFER_REMINDER';
  state: 'WAITING' | 'SENT' | 'SET_ASIDE' | 'DROPPED';
  to: string | null;
  about: readonly NoticeKind[];
  notices: number;
  tries: number;
  answer: string | null;
  queuedAt: Date;
  nextTryAt: Date;
}

const TONES: Readonly<Record<MailLine['state'], ChipTone>> = {
  ...{ WAITING: 'warning', SENT: 'success', SET_ASIDE: 'error', DROPPED: 'plain' },
};
const ANSWERS = ['NOBODY', 'TOLD', 'OVER', 'TOO_OLD', 'BROKEN', 'TRIES', 'TIMEOUT'] as const;

/** Mails as the administrator sees them: to whom, about what, and what came of it; never what they say. */
export function MailsTable({ rows, resend }: { rows: readonly MailLine[]; resend: FormAction }) {
  const t = useTranslations('mail.sent');
  const tKind = useTranslations('mail.kind');
  const locale = useLocale();
  const moment = (at: Date) => shortMoment(at, locale);
  const what = ({ kind, about, notices }: MailLine): string => {
    if (kind !== 'NOTICES') return t(`what.${kind}`, { count: notices });
    return about.map((one) => tKind(one)).join(', ');
  };
  const told = ({ answer }: MailLine): string | null => {
    const known = ANSWERS.find((one) => one === answer);
    if (known) return t(`answer.${known}`);
    return answer && t('answered', { answer });
  };
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'what', label: t('about'), header: true },
          cell: (row) => (
            <>
              {what(row)}
              {row.kind === 'NOTICES' && row.notices > 1 && <Sub>{t('several', { count: row.notices })}</Sub>}
            </>
          ),
        },
        { key: 'to', label: t('to'), cell: ({ to }) => to ?? t('someAddress') },
        { key: 'at', label: t('at'), nowrap: true, cell: ({ queuedAt }) => moment(queuedAt) },
        {
          ...{ key: 'state', label: t('state') },
          cell: (row) => (
            <>
              <Chip tone={TONES[row.state]}>{t(row.state)}</Chip>
              <Sub>{told(row)}</Sub>
            </>
          ),
        },
        { key: 'tries', label: t('tries'), align: 'end', cell: ({ tries }) => tries },
        {
          ...{ key: 'next', label: t('next'), nowrap: true },
          cell: (row) =>
            row.state === 'SET_ASIDE' ? (
              <OnePress
                action={resend}
                values={{ mailId: row.id }}
                text={t('resend')}
                label={t('resendLabel', { what: what(row), to: row.to ?? t('someAddress') })}
                className="print:hidden"
              />
            ) : row.state === 'WAITING' ? (
              moment(row.nextTryAt)
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
