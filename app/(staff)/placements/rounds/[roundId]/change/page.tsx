import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { roundFields } from '@/components/placements/round-fields';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { addDays } from '@/lib/domain/calendar/days';
import { paths } from '@/lib/platform/paths';
import { changeRoundAction } from '../actions';
import { loadRound, type RoundProps } from '../round-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.change'))('title') };
}

/** Another name, forum or day, while the round is prepared. */
async function ChangeRoundPage(props: RoundProps) {
  await pageScope('placement.plan');
  const { file } = await loadRound(props, 'placement.plan');
  const { round, today, standing } = file;
  const [t, tMake, tPlacements, forms, initial] = await Promise.all([
    getTranslations('placements.change'),
    getTranslations('placements.make'),
    getTranslations('placements'),
    getTranslations('forms'),
    initialFormState('placement.plan'),
  ]);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: round.title, href: paths.placementRound(round.id) },
          { label: t('title') },
        ]}
      />
      <PageHead title={t('title')} />
      {standing === 'PREPARING' ? (
        <Card>
          <ActForm
            action={changeRoundAction}
            initial={initial}
            keptText={forms('kept')}
            submit={t('submit')}
            cancel={{ href: paths.placementRound(round.id), label: tMake('cancel') }}
            fields={[
              { kind: 'hidden', name: 'roundId', value: round.id },
              { kind: 'hidden', name: 'revision', value: String(round.revision) },
              ...roundFields(tMake, round, addDays(today, 1)),
            ]}
          />
        </Card>
      ) : (
        <Notice tone="warning">{tPlacements('end.notPossible')}</Notice>
      )}
    </>
  );
}

export default orBroken(ChangeRoundPage);
