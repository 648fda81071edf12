import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Tabs } from '../ui/tabs';

const VIEWS = {
  list: paths.keyFigures,
  areas: paths.figureAreas,
  goals: paths.figureGoals,
  municipalities: paths.figureMunicipalities,
  catalogue: paths.figureCatalogue,
} as const;
export type FigureView = keyof typeof VIEWS;

/** The views of key figures, each with its own address. */
export function FigureTabs({ current }: { current: FigureView }) {
  const t = useTranslations('keyFigures.tabs');
  const views = Object.keys(VIEWS) as FigureView[];
  return (
    <Tabs
      label={t('label')}
      tabs={views.map((view) => ({ href: VIEWS[view], label: t(view), current: view === current }))}
    />
  );
}
