import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { OnePress } from '@/components/ui/one-press';
import { PrintButton } from '@/components/ui/print-button';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { isAsProposed, isOpen, type RoundFile } from '@/lib/domain/placement/round-file';
import { isTryableRound } from '@/lib/domain/what-if/tryable';
import { paths } from '@/lib/platform/paths';
import { acceptProposalsAction, fetchFiguresAction, sendRoundAction } from './actions';

/** What the municipality can do with the round as a whole, by how far it has come. */
export async function RoundActs({ file, scope }: { file: RoundFile; scope: UserScope }) {
  const t = await getTranslations('placements.round');
  const { round, standing, rows } = file;
  const own = scope.municipalities.includes(round.municipalityId);
  const plans = own && may(scope, 'placement.plan');
  const { id, revision } = round;
  return (
    <>
      <PrintButton />
      {may(scope, 'plan.try') && isTryableRound(round) && (
        <LinkButton href={paths.tryOutStored({ round: id })} look="quiet">
          {t('tryOut')}
        </LinkButton>
      )}
      {plans && standing === 'PREPARING' && (
        <>
          <LinkButton href={paths.endPlacementRound(id)} look="quiet">
            {t('withdraw')}
          </LinkButton>
          <LinkButton href={paths.changePlacementRound(id)}>{t('change')}</LinkButton>
          <OnePress
            action={fetchFiguresAction}
            values={{ roundId: id }}
            text={t('fetch')}
            size="md"
            className="print:hidden"
          />
          {rows.some(isAsProposed) && (
            <OnePress
              action={acceptProposalsAction}
              values={{ roundId: id }}
              text={t('acceptAll')}
              look={rows.some(isOpen) ? 'primary' : 'plain'}
              size="md"
              className="print:hidden"
            />
          )}
          {!rows.some(isOpen) && (
            <OnePress
              action={sendRoundAction}
              values={{ roundId: id, revision }}
              text={t('send')}
              look="primary"
              size="md"
              className="print:hidden"
            />
          )}
        </>
      )}
      {plans && standing === 'SENT' && (
        <>
          <LinkButton href={paths.endPlacementRound(id, 'withdraw')} look="quiet">
            {t('withdraw')}
          </LinkButton>
          <LinkButton href={paths.endPlacementRound(id)}>{t('recall')}</LinkButton>
        </>
      )}
      {own && may(scope, 'placement.sign') && standing === 'SIGNED' && (
        <LinkButton href={paths.endPlacementRound(id)} look="danger">
          {t('undo')}
        </LinkButton>
      )}
    </>
  );
}
