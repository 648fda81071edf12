import { useTranslations } from 'next-intl';
import { KEY_FIGURES } from '@/lib/domain/agreement/vocabulary';
import { type FigureName, formOf } from '@/lib/domain/key-figures/catalogue';
import { type PlaceLevel, SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { Card } from '../ui/card';

/** What a figure counts and who publishes it; for those a tier is proposed from, which source counts. */
export function FigureDefinition({ name, level }: { name: FigureName; level: PlaceLevel }) {
  const t = useTranslations('keyFigures');
  const { publishers, levels } = formOf(name);
  const proposes = level === 'DEPARTMENT' && KEY_FIGURES.some((known) => known === name);
  return (
    <Card title={t('series.definition')}>
      <div className="max-w-prose space-y-2">
        <p>{t(`catalogue.${name}.definition`)}</p>
        <p className="text-ink-muted">
          {t('series.publishedBy', { sources: publishers.map((kind) => t(`kinds.${kind}`)).join(', ') })}{' '}
          {t('series.only', { levels: levels.map((one) => t(`levels.${one}`)).join(', ') })}
        </p>
        {proposes && (
          <p className="text-ink-muted">
            {t('series.countsRule', { order: SOURCE_KINDS.map((kind) => t(`kinds.${kind}`)).join(', ') })}
          </p>
        )}
      </div>
    </Card>
  );
}
