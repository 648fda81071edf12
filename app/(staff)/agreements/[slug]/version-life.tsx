import { getTranslations } from 'next-intl/server';
import { SignedCard } from '@/components/agreements/life/life-cards';
import { AttachmentsCard } from '@/components/agreements/signing/attachments-card';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import type { AgreementLife } from '@/lib/data/agreements/agreement-life';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import type { AttachFault } from '@/lib/schemas/agreements/signing';

type Shown = Pick<AgreementInForce, 'id' | 'municipalityId' | 'slug' | 'to'>;

interface VersionLifeProps {
  life: AgreementLife;
  scope: UserScope;
  shown: Shown;
  fault: AttachFault | null;
}

/** By whom the version was signed, and its documents. */
export async function VersionLife({ life, scope, shown, fault }: VersionLifeProps) {
  const t = await getTranslations('signing');
  const mayAttach = may(scope, 'agreement.draft') && scope.municipalities.includes(shown.municipalityId);
  return (
    <ClientMessages namespaces={['ui']}>
      <SignedCard signed={life.signatures.filter(({ versionId }) => versionId === shown.id)} />
      <AttachmentsCard
        rows={life.attachments.filter(({ versionId }) => versionId === shown.id)}
        add={mayAttach ? { of: 'version', id: shown.id, back: paths.agreement(shown.slug) } : null}
        fault={fault ? t(`attachFaults.${fault}`) : undefined}
        small
      />
    </ClientMessages>
  );
}

interface TerminateLinkProps {
  scope: UserScope;
  shown: Shown & Pick<AgreementInForce, 'agreement'>;
  today: CalendarDate;
}

/** For whoever may record that notice was given, while there is an agreement to end; the others who work with it read who may. */
export async function TerminateLink({ scope, shown, today }: TerminateLinkProps) {
  const t = await getTranslations('agreementLife.terminate');
  if (!shown.agreement.frame?.notice || (shown.to !== null && shown.to <= today)) return null;
  const isHers = scope.municipalities.includes(shown.municipalityId);
  if (!isHers || !may(scope, 'agreement.sign'))
    return may(scope, 'agreement.draft') || may(scope, 'agreement.sign') ? (
      <p className="max-w-56 text-sm text-ink-muted">{t('whoMay')}</p>
    ) : null;
  return <LinkButton href={paths.terminateAgreement(shown.id)}>{t('link')}</LinkButton>;
}
