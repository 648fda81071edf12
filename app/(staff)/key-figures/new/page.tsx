import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureForm } from '@/components/key-figures/figure-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFigureChoices } from '@/lib/data/key-figures/key-figure-choices';
import { paths } from '@/lib/platform/paths';
import { readFigureList } from '@/lib/schemas/key-figures/list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { enterFigureAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.form'))('title') };
}

/** One figure by hand. */
async function EnterFigurePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('figure.enter');
  const { name, place } = readFigureList(await searchParams);
  const { places } = await listFigureChoices(scope);
  const t = await getTranslations('keyFigures');
  // An organisation enters figures of its own departments alone.
  const own = scope.side === 'MUNICIPALITY' ? places : places.filter(({ level }) => level === 'DEPARTMENT');
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.keyFigures }, { label: t('form.title') }]} />
      <PageHead title={t('form.title')} />
      <Card>
        <p className="mb-5 max-w-prose text-md text-ink-muted">{t('form.lead')}</p>
        <FigureForm
          action={enterFigureAction}
          initial={await initialFormState('figure.enter')}
          places={own}
          chosen={{ name, place }}
          kind={scope.side === 'MUNICIPALITY' ? 'MUNICIPALITY' : 'ORGANISATION'}
        />
      </Card>
    </>
  );
}

export default orBroken(EnterFigurePage);
