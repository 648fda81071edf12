import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { CasesForm } from '@/components/summaries/cases-form';
import { spanName } from '@/components/summaries/summary-facts';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { withIssues } from '@/lib/auth/forms/form-again';
import { initialFormState, keptIn } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { confirmPath, requestPath } from '@/lib/auth/request-path';
import { isConfirmed } from '@/lib/auth/sign-in/confirm';
import { CONFIRMED_MINUTES } from '@/lib/data/people/sessions';
import { findAskedHomes } from '@/lib/data/summaries/summary-exports';
import type { UserScope } from '@/lib/domain/access/scope';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type AskedSummary, readAskedSummary } from '@/lib/schemas/lists/summary';
import { exportCasesSchema, readExportFault } from '@/lib/schemas/summaries/export-cases';
import { MOST_HOMES } from '@/lib/usecases/summaries/export-cases';

type Props = {
  params: Promise<{ municipalityId: string; period: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.cases'))('title') };
}

/** Before the homes behind a summary are taken out: what is in the file, that it is recorded, who it is, and why. */
async function CasesPage({ params, searchParams }: Props) {
  const scope = await pageScope('summary.export-cases');
  const search = await searchParams;
  const asked = readAskedSummary(await params, search);
  const found = asked && (await findAskedHomes(scope, asked));
  if (!asked || !found) return refuseAsNotFound();
  const [t, locale, messages] = [
    await getTranslations('summaries.cases'),
    await getLocale(),
    await getMessages(),
  ];
  const summary = {
    municipalityId: asked.municipalityId,
    period: periodMark(asked.period),
    part: partMark(asked.part),
  };
  const period = spanName(asked.period, { locale, messages });
  const { part, municipality, homes } = found;
  return (
    <>
      <Breadcrumb
        crumbs={[
          {
            label: t('summary', { period }),
            href: paths.summary(summary.municipalityId, summary.period, summary.part),
          },
          { label: t('title') },
        ]}
      />
      <PageHead
        title={t('title')}
        facts={[
          part.kind === 'MUNICIPALITY' ? municipality : part.name,
          period,
          t('homes', { count: homes }),
        ]}
      />
      <div className="grid max-w-3xl gap-5">
        <Contents side={scope.side} />
        {homes === 0 || homes > MOST_HOMES ? (
          <Notice>{t(homes === 0 ? 'nothing' : 'too-many', { most: MOST_HOMES })}</Notice>
        ) : (
          <Taking scope={scope} asked={asked} fault={readExportFault(search)} />
        )}
      </div>
    </>
  );
}

async function Contents({ side }: Pick<UserScope, 'side'>) {
  const t = await getTranslations('summaries.cases');
  return (
    <Card title={t('contents')}>
      <div className="grid max-w-prose gap-2 text-md">
        <p>{t('columns')}</p>
        <p>{t(side === 'MUNICIPALITY' ? 'withCases' : 'withoutCases')}</p>
        <p>{t('never')}</p>
        <p>
          {t('recorded')} <a href={paths.summaryExports}>{t('toExports')}</a>
        </p>
      </div>
    </Card>
  );
}

type TakingProps = {
  scope: UserScope;
  asked: AskedSummary;
  fault: ReturnType<typeof readExportFault>;
};

/** The way to the password, or the form once it has been entered. */
async function Taking({ scope, asked, fault }: TakingProps) {
  const t = await getTranslations('summaries.cases');
  if (!(await isConfirmed(scope)))
    return (
      <Notice
        title={t('confirmTitle')}
        action={
          <LinkButton href={confirmPath(await requestPath())} look="primary">
            {t('confirm')}
          </LinkButton>
        }
      >
        {t('confirmText', { minutes: CONFIRMED_MINUTES })}
      </Notice>
    );
  const kept = await initialFormState('summary.export-cases');
  const state = fault === 'form' ? await withIssues(kept, exportCasesSchema) : kept;
  const { municipalityId, period, part } = asked;
  const id = keptIn(await requestPath());
  const action = paths.summaryCasesFile(municipalityId, periodMark(period), partMark(part), id);
  return <CasesForm action={action} state={state} />;
}

export default orBroken(CasesPage);
