import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementVersionId, MunicipalityId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';

interface DraftLinksProps {
  scope: UserScope;
  version: { id: AgreementVersionId; municipalityId: MunicipalityId };
}

/** What can be begun from a signed version: the file of it, and a new draft. */
export async function DraftLinks({ scope, version: { id, municipalityId } }: DraftLinksProps) {
  const t = await getTranslations('drafts');
  return (
    <>
      <LinkButton href={paths.agreementVersionFile(id)} download>
        {t('export')}
      </LinkButton>
      {may(scope, 'agreement.draft') && scope.municipalities.includes(municipalityId) && (
        <LinkButton href={paths.makeAgreementDraft(id)}>{t('new')}</LinkButton>
      )}
    </>
  );
}
