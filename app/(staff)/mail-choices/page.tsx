import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MailChoicesForm } from '@/components/mail/mail-choices-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listMailChoices } from '@/lib/data/mail/mail-choices';
import { isDeadline, kindsFor, NOTICE_TERMS, PACES } from '@/lib/domain/notice/notice-kind';
import { hasPost } from '@/lib/platform/smtp';
import { chooseMailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail.choices'))('title') };
}

/** What the reader hears of by mail, and how soon. */
async function MailChoicesPage() {
  const scope = await pageScope('tray.view');
  const [chosen, initial, t, tKind, forms] = await Promise.all([
    listMailChoices(scope),
    initialFormState('mail.choices'),
    getTranslations('mail.choices'),
    getTranslations('mail.kind'),
    getTranslations('forms'),
  ]);
  const kinds = kindsFor(scope).map((kind) => ({
    ...{ kind, label: tKind(kind) },
    ...(isDeadline(kind) ? { hint: t('deadline') } : {}),
    pace: chosen.find((one) => one.kind === kind)?.pace ?? NOTICE_TERMS[kind].custom[scope.role] ?? 'NEVER',
  }));
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid max-w-3xl gap-5">
        {!hasPost() && <Notice>{t('noServer')}</Notice>}
        {kinds.length === 0 ? (
          <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
        ) : (
          <Card>
            <MailChoicesForm
              action={chooseMailAction}
              initial={initial}
              kinds={kinds}
              paces={PACES.map((pace) => ({ pace, label: t(pace) }))}
              texts={{ caption: t('caption'), kind: t('what'), save: t('save'), kept: forms('kept') }}
            />
          </Card>
        )}
        <p className="max-w-prose text-sm text-ink-muted">{t('hint')}</p>
      </div>
    </>
  );
}

export default orBroken(MailChoicesPage);
