import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { DraftOnFile } from '@/lib/data/agreements/agreement-drafts';
import { findSigningFile } from '@/lib/data/agreements/signing-file';
import type { UserScope } from '@/lib/domain/access/scope';
import { unsignedParties } from '@/lib/domain/agreement/life/signing';
import { paths } from '@/lib/platform/paths';

interface SigningProps {
  draft: Pick<DraftOnFile, 'id'>;
  scope: UserScope;
  /** Has the check nothing left to say? Then sending it to the parties is what comes next. */
  isClean: boolean;
}

/** Where the draft stands between the parties: who has signed, and what comes next. */
export async function Signing({ draft: { id }, scope, isClean }: SigningProps) {
  const file = await findSigningFile(scope, id);
  if (file === null || file.draft.state === 'WITHDRAWN') return null;
  const { draft, hindrances } = file;
  const t = await getTranslations('signing');
  const waiting = unsignedParties(draft.parties, draft.signatures, draft.checksum);
  const isNext = draft.state === 'SIGNING' || isClean;
  return (
    <Card title={t('title')} small>
      <p className="text-md">
        {t('count', { signed: draft.parties.length - waiting.length, all: draft.parties.length })}
      </p>
      {draft.state === 'SIGNING' && (
        <p className="mt-1 text-sm text-ink-muted">
          {hindrances.length === 0 ? t('ready') : t('hindered', { count: hindrances.length })}
        </p>
      )}
      <div className="mt-3">
        <LinkButton href={paths.signDraft(draft.id)} size="sm" look={isNext ? 'primary' : 'plain'}>
          {t(draft.state === 'DRAFT' ? 'send' : 'open')}
        </LinkButton>
      </div>
    </Card>
  );
}
