import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { LateCause } from '@/components/late-knowledge/late-cause';
import { AnewForm, StandForm } from '@/components/late-knowledge/settle-forms';
import { SettledLine } from '@/components/late-knowledge/settled-line';
import { ToldVerdict } from '@/components/late-knowledge/told-verdict';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findLateFinding } from '@/lib/data/late-knowledge/late-findings';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { LateFindingRow } from '@/lib/domain/placement/late-file';
import { lateStanding, whyNotAnew } from '@/lib/domain/placement/late-settlement';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { letStandAction, reportAnewAction } from '../actions';
import { tierNamesFor } from '../tier-names';

type Props = { params: Promise<{ findingId: string }> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('placement.view');
  const id = readPathId(pathId);
  const finding = id && (await findLateFinding(scope, id));
  if (!finding) return refuseAsNotFound();
  return { scope, finding };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { finding } = await load((await params).findingId);
  return { title: finding.address };
});

/** One verdict beside what it would have been, and how it is settled. */
async function LateFindingPage({ params }: Props) {
  const { scope, finding } = await load((await params).findingId);
  const t = await getTranslations('lateKnowledge');
  const { organisationName: organisation, departmentNumber: number, departmentName: name } = finding;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.lateKnowledge }, { label: finding.address }]} />
      <PageHead
        title={finding.address}
        facts={[
          t('department', { organisation, number, name }),
          <Link key="vacancy" href={paths.vacancy(finding.vacancyId)} prefetch={false}>
            {t('one.vacancy')} {finding.reference}
          </Link>,
        ]}
        actions={<PrintButton />}
      />
      <div className="grid grid-cols-1 gap-5">
        <Card title={t('one.causeTitle')}>
          <LateCause row={finding} tierNames={await tierNamesFor(scope)} />
        </Card>
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          <ToldVerdict title={t('one.before')} verdict={finding.was} />
          <ToldVerdict title={t('one.after')} verdict={finding.would} />
        </div>
        <Settle scope={scope} finding={finding} />
      </div>
    </>
  );
}

async function Settle({ scope, finding }: { scope: UserScope; finding: LateFindingRow }) {
  const t = await getTranslations('lateKnowledge.one');
  const { id, state, settlement, departmentClosed, laterId } = finding;
  const standing = lateStanding(settlement !== null, state, laterId !== null);
  if (settlement)
    return (
      <Card title={t('settle')}>
        <SettledLine settlement={settlement} />
      </Card>
    );
  if (standing === 'FALLEN_AWAY') return <Notice>{t('fallenAway')}</Notice>;
  if (laterId !== null)
    return (
      <Notice action={<LinkButton href={paths.lateFinding(laterId)}>{t('later')}</LinkButton>}>
        {t('overtaken')}
      </Notice>
    );
  if (!may(scope, 'late.settle')) return null;
  const not = whyNotAnew({ side: scope.side, state, departmentClosed });
  const stand = { action: letStandAction, initial: await initialFormState('late.settle') };
  const anew = { action: reportAnewAction, initial: await initialFormState('late.anew') };
  return (
    <ClientMessages namespaces={['ui']}>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2 print:hidden">
        <Card title={t('stand')}>
          <p className="mb-4 max-w-prose">{t('standLead')}</p>
          <StandForm ids={[id]} form={stand} submit={t('standSubmit')} name="stand" />
        </Card>
        <Card title={t('anew')}>
          <p className="mb-4 max-w-prose">{t('anewLead')}</p>
          {not === null ? (
            <AnewForm id={id} form={anew} submit={t('anewSubmit')} />
          ) : (
            <Notice>{t(`not.${not}`)}</Notice>
          )}
        </Card>
      </div>
    </ClientMessages>
  );
}

export default orBroken(LateFindingPage);
