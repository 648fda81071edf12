import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MailsTable } from '@/components/mail/mails-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getInstance } from '@/lib/data/connection/instance';
import { listMails } from '@/lib/data/mail/mail-deliveries';
import { paths, withQuery } from '@/lib/platform/paths';
import { hasPost } from '@/lib/platform/smtp';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { afterDelivery } from '@/lib/schemas/webhooks/webhook';
import { doneParam } from '@/lib/schemas/year/year';
import { resendMailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail.sent'))('title') };
}

/** The mails of the reader's places, and how the mail server does. */
async function MailPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('mail.view');
  const { done, after, state } = await searchParams;
  const only = doneParam(['SET_ASIDE', 'WAITING'], state) ?? null;
  const [{ server, mails, more, waiting, setAside }, { fixedDay }, t, locale] = await Promise.all([
    listMails(scope, { state: only, after: afterDelivery(after) }),
    getInstance(),
    getTranslations('mail.sent'),
    getLocale(),
  ]);
  const moment = (at: Date) => shortMoment(at, locale);
  const last = mails.at(-1);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[t('waiting', { count: waiting }), t('setAside', { count: setAside })]}
      />
      <div className="grid gap-5">
        {doneParam(['resent'], done) && (
          <Notice tone="success" live>
            {t('resent')}
          </Notice>
        )}
        {!hasPost() && <Notice tone="warning">{t('noServer')}</Notice>}
        {hasPost() && server.failingSince && (
          <Notice tone="warning">
            {t('serverFails', { since: moment(server.failingSince), answer: server.answer ?? '' })}
          </Notice>
        )}
        {mails.length === 0 ? (
          <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
        ) : (
          <Card flush>
            <MailsTable rows={mails} resend={resendMailAction} />
          </Card>
        )}
        <Pager
          nextHref={
            more && last
              ? withQuery(paths.mail, { state: only, after: `${last.queuedAt.toISOString()}~${last.id}` })
              : undefined
          }
        />
        <p className="max-w-prose text-sm text-ink-muted">{t('hint')}</p>
        {fixedDay && <p className="max-w-prose text-sm text-ink-muted">{t('realClock')}</p>}
      </div>
    </>
  );
}

export default orBroken(MailPage);
