import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { DraftHead } from '@/components/agreements/drafts/draft-head';
import { IndividualRulesCard } from '@/components/agreements/life/individual-rules-card';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findIndividualDraft } from '@/lib/data/agreements/individual-drafts';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { mayChangeDraft } from '@/lib/domain/agreement/edit/may-change-draft';
import { beyondFramework } from '@/lib/domain/agreement/individual/beyond-framework';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import { Signing } from '../../drafts/[draftId]/signing';
import { Editor } from './editor';

type Props = { params: Promise<{ draftId: string }> };

/** A draft of an organisation's own agreement: what it decides, whether it may, and its editor. */
async function IndividualDraftPage({ params }: Props) {
  const scope = await pageScope('agreement.view');
  const id = readDraftId((await params).draftId);
  const found = id && (await findIndividualDraft(scope, id));
  if (!found) return refuseAsNotFound();
  const { draft, frameworks, today } = found;
  const { agreement, municipalityId } = draft;
  const framework = versionOn(frameworks, municipalityId, agreement.inForce.from ?? today);
  const excess = framework ? beyondFramework(agreement, framework.agreement) : [];
  const [t, locale] = [await getTranslations('agreementLife'), await getLocale()];
  return (
    <>
      <DraftCrumbs crumbs={[{ label: draft.title }]} />
      <DraftHead draft={draft} of={agreement.organisation.name} inForce={agreement.inForce} />
      <Columns side={<Signing draft={draft} scope={scope} isClean={excess.length === 0} />}>
        {excess.length > 0 && (
          <Notice tone="warning" title={t('beyond')}>
            <ul className="list-disc pl-5">
              {excess.map(({ text }) => (
                <li key={text.da}>{text[locale]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <IndividualRulesCard rules={individualRules(agreement, framework?.agreement ?? null)} />
        {mayChangeDraft(scope, draft) && framework && (
          <ClientMessages namespaces={['agreementLife']}>
            <Editor found={found} framework={framework.agreement} />
          </ClientMessages>
        )}
      </Columns>
    </>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const scope = await pageScope('agreement.view');
  const id = readDraftId((await params).draftId);
  return { title: (id && (await findIndividualDraft(scope, id)))?.draft.title };
});

export default orBroken(IndividualDraftPage);
