import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { MemberFacts } from '@/components/households/facts/member-facts';
import { memberLabels } from '@/components/households/member-labels';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import type { UserScope } from '@/lib/domain/access/scope';
import { type ApplicantId, asId, type HouseholdMemberId, type OfferId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { askFacts, type FactsFile } from '@/lib/usecases/households/ask-facts';
import { stateFactsAction } from './actions';

interface FactsProps {
  readonly params: Promise<{ readonly applicantId: string; readonly memberId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('households'))('facts.title') };
}

/** What an officer has been told about one member, only as far as the criteria ask. */
async function MemberFactsPage(props: FactsProps) {
  const scope = await pageScope('applicant.edit');
  const file = await fileOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { applicant, offer, stated, member, asked, dates, municipalities } = file;
  const [t, labels, { saved }] = await Promise.all([
    getTranslations('households'),
    memberLabels(stated.members, dates.offer),
    props.searchParams,
  ]);
  const name = applicant.hidden ? applicant.reference : applicant.contact.name;
  const backHref = offer === null ? paths.applicant(applicant.id) : paths.offer(offer.id);
  return (
    <>
      <Breadcrumb
        crumbs={[
          offer === null ? { label: name, href: backHref } : { label: offer.home.address, href: backHref },
          { label: t('facts.title') },
        ]}
      />
      <PageHead
        title={t('facts.title')}
        facts={[<b key="who">{labels[member.id]}</b>, `${name} (${applicant.reference})`]}
      />
      <div className="grid gap-5">
        {saved === 'yes' && (
          <Notice tone="success" live>
            {t('facts.saved')}
          </Notice>
        )}
        <p className="max-w-prose text-ink-muted">{t('facts.lead')}</p>
        <MemberFacts
          {...{ facts: member, asked, municipalities, today: dates.assessed, backHref }}
          hidden={{
            ...{ applicantId: applicant.id, memberId: member.id, offerId: offer?.id ?? '' },
            revision: String(applicant.revision),
          }}
          action={stateFactsAction}
          initial={await initialFormState('applicant.edit')}
        />
      </div>
    </>
  );
}

/** Null for what is no id, for another tenant's, and for a member of another applicant. */
async function fileOf(props: FactsProps, scope: UserScope): Promise<FactsFile | null> {
  const [{ applicantId, memberId }, { offer }] = await Promise.all([props.params, props.searchParams]);
  const isId = (text: unknown): text is string => z.uuid().safeParse(text).success;
  if (!isId(applicantId) || !isId(memberId)) return null;
  return askFacts(scope, {
    applicantId: asId<ApplicantId>(applicantId.toLowerCase()),
    memberId: asId<HouseholdMemberId>(memberId.toLowerCase()),
    offerId: isId(offer) ? asId<OfferId>(offer.toLowerCase()) : null,
  });
}

export default orBroken(MemberFactsPage);
