import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { DraftPartForm } from '@/components/agreements/drafts/form/draft-part-form';
import { PartInWords } from '@/components/agreements/drafts/part-in-words';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDraft } from '@/lib/data/agreements/agreement-drafts';
import { documentJson } from '@/lib/domain/agreement/edit/edit-part';
import { formValues } from '@/lib/domain/agreement/edit/form-values';
import { namesIn } from '@/lib/domain/agreement/edit/names-in';
import { partEditor } from '@/lib/domain/agreement/edit/parts';
import { readDraft } from '@/lib/domain/agreement/edit/read-draft';
import { paths } from '@/lib/platform/paths';
import { readTarget } from '@/lib/schemas/agreements/draft-part';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { changeDraftPartAction } from './actions';

type Props = { params: Promise<{ draftId: string; part: string }>; searchParams: Promise<SearchParams> };

/** One part of a draft with every value of it, and beside it what it says in words. */
async function DraftPartPage({ params, searchParams }: Props) {
  const scope = await pageScope('agreement.draft');
  const [{ draftId, part }, query] = await Promise.all([params, searchParams]);
  const id = readDraftId(draftId);
  const target = readTarget(part, query);
  const draft = id && target && (await findDraft(scope, id));
  if (!draft || !target || !scope.municipalities.includes(draft.municipalityId)) return refuseAsNotFound();
  const document = documentJson(draft.agreement);
  const editor = partEditor(document, target);
  if (editor === null) return refuseAsNotFound();
  const [t, locale] = await Promise.all([getTranslations('drafts'), getLocale()]);
  const names = namesIn(draft.agreement);
  const title = t(`acts.${target.part}`);
  const back = paths.agreementDraft(draft.id);
  const hidden = {
    ...{ draftId: draft.id, revision: String(draft.revision), $part: part, $language: locale },
    ...(target.part === 'CRITERION' ? { $set: target.set, $criterion: target.criterion } : {}),
  };
  return (
    <>
      <DraftCrumbs crumbs={[{ label: draft.title, href: back }, { label: title }]} />
      <PageHead title={title} facts={[draft.title, t('changedTimes', { count: draft.revision - 1 })]} />
      <div className="grid grid-cols-1 gap-5">
        <PartInWords
          parts={readDraft(draft.agreement, draft.base)}
          target={target}
          agreement={draft.agreement}
          draftId={draft.id}
        />
        {draft.state === 'DRAFT' ? (
          <ClientMessages namespaces={['drafts']}>
            <DraftPartForm
              // Another row is moved in a form of its own; whoever was overtaken by another keeps hers, with what was typed.
              key={String(query.at ?? '')}
              action={changeDraftPartAction}
              initial={await initialFormState('draft-part')}
              hidden={hidden}
              fields={editor.fields}
              stored={formValues(editor.fields, editor.view(document), locale)}
              names={{
                tiers: names.tiers.map(optionIn(locale)),
                placeableTiers: names.placeableTiers.map(optionIn(locale)),
                dwellingRules: names.dwellingRules.map(optionIn(locale)),
                criteriaSets: names.criteriaSets.map(optionIn(locale)),
                events: names.events.map(optionIn(locale)),
              }}
              back={back}
            />
          </ClientMessages>
        ) : (
          <Notice tone="warning">{t(`errors.not-draft.${draft.state}`)}</Notice>
        )}
      </div>
    </>
  );
}

const optionIn =
  (locale: 'da' | 'en') =>
  ({ name, label }: { name: string; label: { da: string; en: string } }) => ({
    value: name,
    label: label[locale],
  });

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const target = readTarget((await params).part, { set: 'x', criterion: 'x' });
  const t = await getTranslations('drafts');
  return { title: target ? t(`acts.${target.part}`) : undefined };
});

export default orBroken(DraftPartPage);
