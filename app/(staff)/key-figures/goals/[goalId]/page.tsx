import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { groupsOf } from '@/components/key-figures/goal-fields';
import { GoalForms } from '@/components/key-figures/goal-forms';
import { GoalHistory } from '@/components/key-figures/goal-history';
import { IndicatorTable, TargetTable } from '@/components/key-figures/goals-view';
import { ListGoalTable } from '@/components/key-figures/list-goals-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findGoal } from '@/lib/data/key-figures/figure-goals';
import { listGoalVersions } from '@/lib/data/key-figures/figure-goals-write';
import { listFigureChoices } from '@/lib/data/key-figures/key-figure-choices';
import { may } from '@/lib/domain/access/permissions';
import { type Goal, goalsByKind, placesOf } from '@/lib/domain/key-figures/goal';
import { asId, type GoalId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { changeGoalAction, endGoalAction } from './actions';

type Props = { params: Promise<{ goalId: string }> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('figure.view');
  const id = readPathId(pathId);
  const goal = id && (await findGoal(scope, asId<GoalId>(id)));
  return goal ? { scope, goal, goalId: asId<GoalId>(goal.id) } : refuseAsNotFound();
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { goal } = await load((await params).goalId);
  return { title: await nameOf(goal) };
});

async function nameOf(goal: Goal): Promise<string> {
  const t = await getTranslations('keyFigures');
  return goal.kind === 'OFF_LIST' ? t(`goals.lists.${goal.list}`) : t(`catalogue.${goal.figure}.name`);
}

/** One goal: how it stands, everything that was said of it, and for whoever sets goals what it is from now on. */
async function GoalPage({ params }: Props) {
  await pageScope('figure.view');
  const { scope, goal, goalId } = await load((await params).goalId);
  const [said, t] = [await listGoalVersions(scope, goalId), await getTranslations('keyFigures')];
  const [latest] = said;
  const name = await nameOf(goal);
  const { targets, indicators, lists } = goalsByKind([goal]);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.keyFigures },
          { label: t('goals.title'), href: paths.figureGoals },
          { label: name },
        ]}
      />
      <PageHead
        title={name}
        facts={[goal.municipalityName, placesOf(goal).join(', ')]}
        actions={<PrintButton />}
      />
      <div className="grid grid-cols-1 gap-5">
        <Card title={t('goals.now')} flush>
          {targets.length > 0 && <TargetTable goals={targets} />}
          {indicators.length > 0 && <IndicatorTable goals={indicators} />}
          {lists.length > 0 && <ListGoalTable goals={lists} />}
        </Card>
        <Card title={t('goals.history')} flush>
          <GoalHistory said={said} />
        </Card>
        {may(scope, 'goal.set') && latest && (
          <GoalForms
            {...{ goalId, said: said.find(({ stands }) => stands) ?? latest, version: latest.version }}
            groups={groupsOf((await listFigureChoices(scope)).places)}
            change={{ action: changeGoalAction, initial: await initialFormState('goal.set') }}
            end={{ action: endGoalAction, initial: await initialFormState('goal.end') }}
          />
        )}
      </div>
    </>
  );
}

export default orBroken(GoalPage);
