import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RoundList } from '@/components/placements/round-list';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listRounds } from '@/lib/data/placements/placement-rounds';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { PlacementTabs } from '../placement-tabs-nav';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.rounds'))('caption') };
}

/** Every round within the reader's reach, and the way to a new one. */
async function RoundsPage() {
  const scope = await pageScope('placement.view');
  const [rounds, t, tRounds] = await Promise.all([
    listRounds(scope),
    getTranslations('placements'),
    getTranslations('placements.rounds'),
  ]);
  const action = may(scope, 'placement.plan') && (
    <LinkButton href={paths.newPlacementRound} look="primary">
      {tRounds('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t('title')} facts={[tRounds('lead')]} actions={action} />
      <PlacementTabs current="rounds" />
      {rounds.length === 0 ? (
        <EmptyState title={tRounds('emptyTitle')}>{tRounds('empty')}</EmptyState>
      ) : (
        <Card flush>
          <RoundList rounds={rounds} several={scope.reach.length > 1} />
        </Card>
      )}
    </>
  );
}

export default orBroken(RoundsPage);
