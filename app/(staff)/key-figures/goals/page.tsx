import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureTabs } from '@/components/key-figures/figure-tabs';
import { IndicatorTable, TargetTable } from '@/components/key-figures/goals-view';
import { ListGoalTable } from '@/components/key-figures/list-goals-view';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listGoals } from '@/lib/data/key-figures/figure-goals';
import { may } from '@/lib/domain/access/permissions';
import { goalsByKind } from '@/lib/domain/key-figures/goal';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.goals'))('title') };
}

/** Targets with their state, and indicators with what they are held against. */
async function GoalsPage() {
  const scope = await pageScope('figure.view');
  const goals = await listGoals(scope);
  const t = await getTranslations('keyFigures.goals');
  const { targets, indicators, lists } = goalsByKind(goals);
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <PrintButton />
            {may(scope, 'goal.set') && (
              <LinkButton href={paths.setFigureGoal} look="primary">
                {t('set')}
              </LinkButton>
            )}
          </>
        }
      />
      <FigureTabs current="goals" />
      {goals.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={<LinkButton href={paths.keyFigures}>{t('toFigures')}</LinkButton>}
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          <Card title={t('targets')} flush={targets.length > 0}>
            {targets.length === 0 ? <p>{t('none')}</p> : <TargetTable goals={targets} />}
          </Card>
          {lists.length > 0 && (
            <Card title={t('listTargets')} flush>
              <ListGoalTable goals={lists} />
            </Card>
          )}
          <Card title={t('indicators')} flush={indicators.length > 0}>
            {indicators.length === 0 ? <p>{t('noIndicators')}</p> : <IndicatorTable goals={indicators} />}
          </Card>
        </div>
      )}
    </>
  );
}

export default orBroken(GoalsPage);
