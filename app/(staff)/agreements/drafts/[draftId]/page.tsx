import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DraftContents } from '@/components/agreements/drafts/draft-contents';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { DraftDifferences } from '@/components/agreements/drafts/draft-differences';
import { DraftHead } from '@/components/agreements/drafts/draft-head';
import { DraftHistory } from '@/components/agreements/drafts/draft-history';
import { DraftPart } from '@/components/agreements/drafts/draft-part';
import { ExamplesTable } from '@/components/agreements/examples-card';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDraft } from '@/lib/data/agreements/agreement-drafts';
import { may } from '@/lib/domain/access/permissions';
import { EDIT_PARTS, slugOfPart } from '@/lib/domain/agreement/edit/draft';
import { mayChangeDraft } from '@/lib/domain/agreement/edit/may-change-draft';
import { readDraft } from '@/lib/domain/agreement/edit/read-draft';
import { isTryableDraft } from '@/lib/domain/what-if/tryable';
import { paths } from '@/lib/platform/paths';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { Signing } from './signing';

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<SearchParams> };

/** A draft in plain words: what is new, what the check finds, and where it stands between the parties. */
async function DraftPage({ params, searchParams }: Props) {
  const scope = await pageScope('agreement.view');
  const [{ draftId }, query] = await Promise.all([params, searchParams]);
  const id = readDraftId(draftId);
  const draft = id && (await findDraft(scope, id));
  if (!draft) return refuseAsNotFound();
  const [t, locale] = await Promise.all([getTranslations('drafts'), getLocale()]);
  const { agreement, base } = draft;
  const saved = EDIT_PARTS.find((part) => part === query.saved);
  const parts = readDraft(agreement, base);
  const found = parts.reduce((sum, { findings }) => sum + findings.length, 0);
  const mayChange = mayChangeDraft(scope, draft);
  return (
    <>
      <DraftCrumbs crumbs={[{ label: draft.title }]} />
      <DraftHead
        draft={draft}
        of={draft.organisationName ?? t(`kinds.${draft.kind}`)}
        inForce={agreement.inForce}
        actions={
          <>
            <LinkButton href={paths.agreementDraftFile(draft.id)} download>
              {t('export')}
            </LinkButton>
            {isTryableDraft(draft) && may(scope, 'plan.try') && (
              <LinkButton href={paths.tryOutStored({ draft: draft.id })}>{t('tryOut')}</LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <Columns
        side={
          <>
            <Signing draft={draft} scope={scope} isClean={found === 0} />
            <DraftContents parts={parts} />
            <DraftHistory changes={draft.changes} />
          </>
        }
      >
        {saved && (
          <Notice tone="success" live>
            {t('saved', { part: t(`acts.${saved}`) })}
          </Notice>
        )}
        <Notice tone={found === 0 ? 'success' : 'warning'} title={t('check')}>
          {t('found', { count: found })}
        </Notice>
        {base && <DraftDifferences parts={parts} base={base.shortTitle[locale]} />}
        {parts.map((read) => (
          <DraftPart
            key={read.part}
            read={read}
            instead={
              read.part === 'EXAMPLES' &&
              agreement.examples.length > 0 && <ExamplesTable agreement={agreement} />
            }
            edit={
              mayChange && (
                <LinkButton
                  href={paths.agreementDraftPart(draft.id, slugOfPart(read.edit))}
                  size="sm"
                  label={t('changePart', { part: t(`ruleParts.${read.part}`) })}
                >
                  {t('change')}
                </LinkButton>
              )
            }
          />
        ))}
      </Columns>
    </>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const scope = await pageScope('agreement.view');
  const id = readDraftId((await params).draftId);
  return { title: (id && (await findDraft(scope, id)))?.title };
});

export default orBroken(DraftPage);
