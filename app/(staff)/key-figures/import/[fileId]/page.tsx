import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EndedImport } from '@/components/imports/ended-import';
import { PlannedImport } from '@/components/imports/planned-import';
import { FiguresPlanTable } from '@/components/key-figures/figures-plan-table';
import { figureResultOf } from '@/components/key-figures/latest-figure-imports';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { countFigures, PLANNED_KINDS } from '@/lib/domain/key-figures/plan-figures';
import { paths } from '@/lib/platform/paths';
import { readFigureImportId, readFiguresView } from '@/lib/schemas/key-figures/import';
import type { SearchParams } from '@/lib/schemas/lists/params';
import type { FiguresPlan } from '@/lib/usecases/key-figures/plan-of-figures';
import { type FiguresPreview, previewFigures } from '@/lib/usecases/key-figures/preview-figures';
import { confirmFiguresAction, discardFiguresAction } from './actions';

type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<SearchParams> };
type Import = FiguresPreview['import'];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.imports'))('previewTitle') };
}

/** What taking the file in would do, figure by figure, until somebody confirms it or throws it away; afterwards what came of it. */
async function ImportedPage({ params, searchParams }: Props) {
  const scope = await pageScope('figure.enter');
  const importId = readFigureImportId((await params).fileId);
  const preview = importId && (await previewFigures(scope, importId));
  if (!preview) return refuseAsNotFound();
  const [t, all, locale] = [
    await getTranslations('keyFigures.imports'),
    await getTranslations('keyFigures'),
    await getLocale(),
  ];
  const { fileName, readAt, readBy, organisationName, municipalityName } = preview.import;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: all('title'), href: paths.keyFigures },
          { label: t('title'), href: paths.importFigures },
          { label: t('previewTitle') },
        ]}
      />
      <PageHead
        title={t('previewTitle')}
        facts={[
          ...[fileName, organisationName ?? municipalityName],
          ...(preview.plan ? [t(`layouts.${preview.plan.layout}`)] : []),
          t('readFact', { at: shortMoment(readAt, locale), by: readBy }),
        ]}
      />
      {preview.plan ? (
        <Planned
          of={preview.import}
          own={preview.own}
          plan={preview.plan}
          view={readFiguresView(await searchParams)}
        />
      ) : (
        <Ended ended={preview.import} />
      )}
    </>
  );
}

async function Ended({ ended: { state, counts } }: { ended: Import }) {
  const t = await getTranslations('keyFigures.imports');
  const result = state === 'CONFIRMED' && counts !== null ? t('result', figureResultOf(counts)) : null;
  return (
    <EndedImport texts="keyFigures.imports" result={result} again={paths.importFigures}>
      <LinkButton href={paths.keyFigures}>{t('toFigures')}</LinkButton>
    </EndedImport>
  );
}

interface PlannedProps {
  of: Import;
  own: boolean;
  plan: FiguresPlan;
  view: ReturnType<typeof readFiguresView>;
}

async function Planned({ of, own, plan, view }: PlannedProps) {
  const t = await getTranslations('keyFigures.imports');
  const counts = countFigures(plan.rows);
  const idle = counts.NEW + counts.RESTATED === 0;
  return (
    <PlannedImport
      texts="keyFigures.imports"
      {...{ plan, counts, view }}
      kinds={PLANNED_KINDS.map((kind) => ({ kind, label: t(`kinds.${kind}`) }))}
      first="NEW"
      href={paths.figureImport(of.id)}
      idle={idle}
      does={idle ? t('nothingToDo') : t('confirmText', { made: counts.NEW, restated: counts.RESTATED })}
      end={
        own
          ? {
              ...{ importId: of.id, stamp: idle ? null : plan.stamp },
              ...{ confirm: confirmFiguresAction, discard: discardFiguresAction },
            }
          : t('theirs', { organisation: of.organisationName ?? '' })
      }
      table={(rows, kind) => (
        <FiguresPlanTable
          kind={kind}
          rows={rows}
          places={plan.placeNames}
          municipalityName={of.municipalityName}
        />
      )}
    />
  );
}

export default orBroken(ImportedPage);
