import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TerminateForm } from '@/components/agreements/life/terminate-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findVersionToEnd } from '@/lib/data/agreements/agreement-shelf';
import { earliestEnd } from '@/lib/domain/agreement/life/termination';
import { asId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { partyValue } from '@/lib/schemas/agreements/signing';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { terminateAgreementAction } from './actions';

type Props = { params: Promise<{ versionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementLife.terminate'))('title') };
}

/** A party has given notice: the agreement ends when the notice it says has passed. */
async function TerminatePage({ params }: Props) {
  const scope = await pageScope('agreement.sign');
  const id = readPathId((await params).versionId);
  const found = id && (await findVersionToEnd(scope, asId(id)));
  if (!found) return refuseAsNotFound();
  const { version, rounds, today } = found;
  const earliest = earliestEnd(version, today, today);
  if (earliest === null) return refuseAsNotFound();
  const [t, tList, locale] = [
    await getTranslations('agreementLife.terminate'),
    await getTranslations('agreements'),
    await getLocale(),
  ];
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tList('back'), href: paths.agreements },
          { label: version.title[locale], href: paths.agreement(version.slug) },
          { label: t('title') },
        ]}
      />
      <PageHead
        title={t('title')}
        facts={[version.title[locale], t('lead', { months: version.agreement.frame?.notice?.months ?? 0 })]}
      />
      {scope.municipalities.includes(version.municipalityId) ? (
        <ClientMessages namespaces={['agreementLife']}>
          {rounds.length > 0 && (
            <Notice tone="warning" title={t('rounds')}>
              <ul className="mt-1 list-disc pl-5">
                {rounds.map((round) => (
                  <li key={round.id}>
                    <a href={paths.placementRound(round.id)}>{round.title}</a>,{' '}
                    {formatLongDay(round.effectiveOn, locale)}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <TerminateForm
            action={terminateAgreementAction}
            initial={await initialFormState('terminate')}
            versionId={version.id}
            parties={version.parties.map(({ id: party, name }) => ({
              ...{ value: partyValue(party), label: name },
            }))}
            {...{ today, earliest, earliestShown: formatLongDay(earliest, locale) }}
          />
        </ClientMessages>
      ) : (
        <Notice>{t('byMunicipality')}</Notice>
      )}
    </>
  );
}

export default orBroken(TerminatePage);
