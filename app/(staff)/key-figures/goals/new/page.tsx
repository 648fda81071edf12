import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SetGoalForm } from '@/components/key-figures/goal-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFigureChoices } from '@/lib/data/key-figures/key-figure-choices';
import { listMunicipalities } from '@/lib/data/people/municipalities-in-reach';
import { paths } from '@/lib/platform/paths';
import { setGoalAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.goals.form'))('title') };
}

/** What the parties have set out to reach, or follow. */
async function SetGoalPage() {
  const scope = await pageScope('goal.set');
  const [{ places }, municipalities, t] = await Promise.all([
    listFigureChoices(scope),
    listMunicipalities(scope),
    getTranslations('keyFigures'),
  ]);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.keyFigures },
          { label: t('goals.title'), href: paths.figureGoals },
          { label: t('goals.form.title') },
        ]}
      />
      <PageHead title={t('goals.form.title')} />
      <Card>
        <p className="mb-5 max-w-prose text-md text-ink-muted">{t('goals.form.lead')}</p>
        <SetGoalForm
          action={setGoalAction}
          initial={await initialFormState('goal.set')}
          places={places.filter(({ level }) => level !== 'DEPARTMENT')}
          municipalities={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Card>
    </>
  );
}

export default orBroken(SetGoalPage);
