import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { DraftHead } from '@/components/agreements/drafts/draft-head';
import { AttachmentsCard } from '@/components/agreements/signing/attachments-card';
import { Hindrances } from '@/components/agreements/signing/hindrances';
import { SignaturesCard } from '@/components/agreements/signing/signatures-card';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findSigningFile, type SigningFile } from '@/lib/data/agreements/signing-file';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import { readAttachFault } from '@/lib/schemas/agreements/signing';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { Steps } from './steps';

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<SearchParams> };

/** A draft between its parties: sent, signed by each, and published. */
async function SignPage({ params, searchParams }: Props) {
  const scope = await pageScope('agreement.view');
  const id = readDraftId((await params).draftId);
  const file = id && (await findSigningFile(scope, id));
  if (!file) return refuseAsNotFound();
  const { draft, hindrances } = file;
  const [t, tDrafts] = [await getTranslations('signing'), await getTranslations('drafts')];
  const fault = readAttachFault(await searchParams);
  const isHers = scope.municipalities.includes(draft.municipalityId);
  const href = draft.kind === 'FRAMEWORK' ? paths.agreementDraft(draft.id) : paths.individualDraft(draft.id);
  const mayAttach = isHers && may(scope, 'agreement.draft') && draft.state === 'SIGNING';
  return (
    <>
      <DraftCrumbs crumbs={[{ label: draft.title, href }, { label: t('title') }]} />
      <DraftHead
        title={t('titleOf', { title: draft.title })}
        draft={draft}
        of={draft.organisationName ?? tDrafts(`kinds.${draft.kind}`)}
        inForce={draft.text.agreement.inForce}
      />
      <ClientMessages namespaces={['signing', 'drafts']}>
        <div className="grid gap-5">
          {draft.state !== 'PUBLISHED' && draft.state !== 'WITHDRAWN' && hindrances.length > 0 && (
            <Hindrances hindrances={hindrances} href={href} />
          )}
          {draft.state === 'PUBLISHED' && (
            <Notice tone="success">
              {t('isPublished')} <a href={paths.agreement(draft.slug)}>{t('readIt')}</a>
            </Notice>
          )}
          <SignaturesCard rows={rowsOf(file)} />
          <Steps file={file} scope={scope} />
          <AttachmentsCard
            rows={file.attachments}
            add={mayAttach ? { of: 'draft', id: draft.id, back: paths.signDraft(draft.id) } : null}
            fault={fault ? t(`attachFaults.${fault}`) : undefined}
          />
        </div>
      </ClientMessages>
    </>
  );
}

/** Only what was given to the text as it stands counts. */
const rowsOf = ({ draft }: SigningFile) => [
  ...draft.parties.map(({ id, name }) => {
    const given = draft.signatures.find((one) => one.partyId === id && one.checksum === draft.checksum);
    return { party: name, signed: given ? { on: given.signedOn, by: given.signatory } : null };
  }),
  ...draft.unknown.map((party) => ({ party, signed: null })),
];

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const scope = await pageScope('agreement.view');
  const id = readDraftId((await params).draftId);
  return { title: (id && (await findSigningFile(scope, id)))?.draft.title };
});

export default orBroken(SignPage);
