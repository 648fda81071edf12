import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReferenceView } from '@/components/key-figures/reference-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listReferenceFigures } from '@/lib/data/key-figures/reference-figures';
import { howCounted } from '@/lib/domain/summary/live-figures';
import { paths } from '@/lib/platform/paths';
import { liveColumns } from './live-columns';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries.beside');
  return { title: t('title') };
}

/** Municipalities beside each other: what was published once, and beside it what Nøglen knows of one's own today. */
async function SideBySidePage() {
  const scope = await pageScope('summary.view');
  const [figures, live, t, page] = await Promise.all([
    listReferenceFigures(scope),
    liveColumns(scope),
    getTranslations('summaries.beside'),
    getTranslations('summaries.page'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: page('title'), href: paths.summaries }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <p className="mb-4 max-w-prose text-ink-muted">
        {[t('liveLead'), scope.side === 'ORGANISATION' && t('ownPartLead')].filter(Boolean).join(' ')}
      </p>
      <ReferenceView
        figures={figures}
        live={live}
        liveDefinition={(figure) => {
          const how = howCounted(figure);
          return how === 'COUNTED' ? t(`definitions.${countedFigure(figure)}`) : t(`whyNot.${how}`);
        }}
      />
    </>
  );
}

const COUNTED = [
  ...(['socialDwellings', 'rentUnderLimit', 'homesForAllocation'] as const),
  ...(['cheapHomesForAllocation', 'unusedForAllocation'] as const),
] as const;

function countedFigure(figure: string): (typeof COUNTED)[number] {
  const found = COUNTED.find((one) => one === figure);
  if (found === undefined) throw new Error(`Nobody has said how ${figure} is counted`);
  return found;
}

export default orBroken(SideBySidePage);
