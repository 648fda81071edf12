import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { roundFields } from '@/components/placements/round-fields';
import type { ActField } from '@/components/slots/act-field';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listRoundPlaces, listRounds } from '@/lib/data/placements/placement-rounds';
import { addDays } from '@/lib/domain/calendar/days';
import { SMALL_DEPARTMENT } from '@/lib/domain/placement/round';
import { paths } from '@/lib/platform/paths';
import { makeRoundAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.make'))('title') };
}

/** Begins a round; forum and size of small departments are as they were the last time. */
async function NewRoundPage() {
  const scope = await pageScope('placement.plan');
  const [places, rounds, today, t, tPlacements, forms, initial] = await Promise.all([
    listRoundPlaces(scope),
    listRounds(scope),
    getToday(scope),
    getTranslations('placements.make'),
    getTranslations('placements'),
    getTranslations('forms'),
    initialFormState('placement.plan'),
  ]);
  const [last] = rounds;
  const [only] = places;
  const municipality: ActField =
    only && places.length === 1
      ? { kind: 'hidden', name: 'municipalityId', value: only.id }
      : {
          ...{ kind: 'select', name: 'municipalityId', label: t('municipality'), placeholder: t('choose') },
          options: places.map(({ id, name }) => ({ value: id, label: name })),
        };
  const values = {
    forum: last?.forum,
    ownAssessmentBelow: last ? last.ownAssessmentBelow : SMALL_DEPARTMENT,
  };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: tPlacements('rounds.caption'), href: paths.placementRounds },
          { label: t('title') },
        ]}
      />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <Card>
        <ActForm
          action={makeRoundAction}
          initial={initial}
          keptText={forms('kept')}
          submit={t('submit')}
          cancel={{ href: paths.placementRounds, label: t('cancel') }}
          fields={[municipality, ...roundFields(t, values, addDays(today, 1))]}
        />
      </Card>
    </>
  );
}

export default orBroken(NewRoundPage);
