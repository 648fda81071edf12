import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrectionForms } from '@/components/key-figures/correction-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findFigureToCorrect } from '@/lib/data/key-figures/key-figures';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { restateFigureAction, withdrawFigureAction } from './actions';

type Props = { params: Promise<{ figureId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.form'))('correctTitle') };
}

/** One figure put right, or taken back; what it was stays in the history. */
async function CorrectFigurePage({ params }: Props) {
  const scope = await pageScope('figure.enter');
  const id = readPathId((await params).figureId);
  const figure = id && (await findFigureToCorrect(scope, id));
  if (!figure) return refuseAsNotFound();
  const t = await getTranslations('keyFigures');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.keyFigures },
          { label: t(`catalogue.${figure.name}.name`), href: paths.figureSeries(figure.name, figure.place) },
          { label: t('form.correctTitle') },
        ]}
      />
      <PageHead
        title={t('form.correctTitle')}
        facts={[
          t(`catalogue.${figure.name}.name`),
          figure.placeName,
          ...(figure.placeOf ? [figure.placeOf] : []),
        ]}
      />
      <CorrectionForms
        figure={figure}
        restate={{ action: restateFigureAction, initial: await initialFormState('figure.enter') }}
        withdraw={{ action: withdrawFigureAction, initial: await initialFormState('withdraw-figure') }}
      />
    </>
  );
}

export default orBroken(CorrectFigurePage);
