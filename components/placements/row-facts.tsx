import { useLocale, useTranslations } from 'next-intl';
import type { RoundFile, RoundRow } from '@/lib/domain/placement/round-file';
import { SectionReference } from '../agreements/section-reference';
import { percentText } from '../departments/placement-card';
import { TierWord } from '../tiers/tier-word';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { DefinitionList } from '../ui/definition-list';
import { formatDay, formatTwoDecimals } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { NearLimit } from './row-figures';
import { tierOf } from './tier-of';

/** What speaks for one tier or another: the limits, where it stood, and what it would give. */
export function RowFacts({ row, file }: { row: RoundRow; file: RoundFile }) {
  const t = useTranslations('placements.round');
  const tRow = useTranslations('placements.row');
  const locale = useLocale();
  const { agreement } = file.version;
  const { proposal, last, before, after } = row;
  const tier = tierOf(agreement, proposal.tier).label[locale];
  const turns =
    before && after
      ? `${formatTwoDecimals(before, locale)} → ${formatTwoDecimals(after, locale)}`
      : t('unknownTurnover');
  return (
    <Card title={t('columns.proposal')} small>
      <div className="space-y-2 text-sm">
        <p>
          {tRow(proposal.by === 'NO_FIGURES' ? 'proposesNone' : 'proposes', { tier })}{' '}
          <SectionReference reference={proposal.reference} />
        </p>
        {proposal.near.map((crossing) => (
          <p key={`${crossing.figure} ${crossing.tier}`}>
            <NearLimit crossing={crossing} agreement={agreement} />
          </p>
        ))}
        <DefinitionList
          stacked
          items={[
            { term: t('columns.last'), value: last && <TierWord tier={last.terms} small /> },
            { term: tRow('expected'), value: turns },
          ]}
        />
      </div>
    </Card>
  );
}

/** What its organisation says of a small department. @see Holbæk 8.2 */
export function AssessmentCard({ row, file }: { row: RoundRow; file: RoundFile }) {
  const t = useTranslations('placements.row');
  const locale = useLocale();
  const { assessment, tier } = row;
  if (assessment === null) return null;
  const { by, at, text } = assessment;
  const terms = tierOf(file.version.agreement, assessment.tier);
  const moment = shortMoment(at, locale);
  return (
    <Card title={t('assessment')} small>
      <div className="space-y-2 text-sm">
        <p>
          <TierWord tier={terms} small />
        </p>
        <p>{text}</p>
        <p className="text-ink-muted">{t('assessmentBy', { by, moment })}</p>
        {tier === null && <p>{t('confirmHint', { tier: terms.label[locale] })}</p>}
      </div>
    </Card>
  );
}

/** Every figure that can be chosen, latest first. */
export function EarlierFigures({ row }: { row: RoundRow }) {
  const t = useTranslations('placements.row');
  const tRound = useTranslations('placements.round');
  const tFigures = useTranslations('departments.figures');
  const locale = useLocale();
  if (row.options.length === 0) return null;
  const rows = [...row.options].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <Card title={t('history')} small flush>
      <DataTable
        keepColumns
        caption={t('history')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'day', label: tFigures('day'), header: true },
            cell: ({ from, source, level, name }) => (
              <>
                {formatDay(from, locale)}
                <Sub>
                  {name === 'convicted' && `${tFigures('convicted')}. `}
                  {level === 'AREA' && `${tRound('area')}, `}
                  {source}
                </Sub>
              </>
            ),
          },
          {
            ...{ key: 'value', label: tFigures('value'), align: 'end' },
            cell: ({ value }) => (value === null ? tFigures('suppressed') : percentText(value, locale)),
          },
        ]}
      />
    </Card>
  );
}
