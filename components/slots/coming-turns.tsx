import { useLocale, useTranslations } from 'next-intl';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { paths } from '@/lib/platform/paths';
import type { ComingCell, StripCell } from '../counters/counter-strip';
import { MiniStrip } from '../counters/mini-strip';
import { NextTurn } from '../counters/next-turn';
import { TierWord, type TierWords } from '../tiers/tier-word';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';

/** A counter where the municipality's turn is near. */
export interface ComingRow {
  departmentId: string;
  counterName: string;
  counterLabel: Bilingual;
  departmentNumber: string;
  departmentName: string;
  organisationName: string;
  tier: TierWords | null;
  cells: readonly StripCell[];
  upcoming: readonly ComingCell[];
  next: number;
  /** How many homes of the department fall vacant a year; null when nobody has said. */
  movesAYear: number | null;
}

/** Where it is soon the municipality's turn. */
export function ComingTurns({ rows }: { rows: readonly ComingRow[] }) {
  const t = useTranslations('slots.coming');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="coming-turns" className="mt-8">
      <h2 id="coming-turns" className="mb-3">
        {t('title')}
      </h2>
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ departmentId, counterName }) => `${departmentId}-${counterName}`}
          columns={[
            {
              key: 'department',
              label: t('departmentHead'),
              header: true,
              cell: (row) => (
                <span>
                  <RowLink href={paths.department(row.departmentId)}>
                    {t('department', { organisation: row.organisationName, number: row.departmentNumber })}
                  </RowLink>
                  <Sub>
                    {row.departmentName} · {row.counterLabel[locale]}
                  </Sub>
                </span>
              ),
            },
            {
              key: 'tier',
              label: capitalised(t('tier')),
              cell: ({ tier }) => tier && <TierWord tier={tier} small />,
            },
            {
              key: 'strip',
              label: t('latest'),
              cell: ({ cells, upcoming }) => <MiniStrip cells={cells} upcoming={upcoming} />,
            },
            {
              key: 'turn',
              nowrap: true,
              label: t('turn'),
              cell: ({ next }) => (
                <b className="font-medium">
                  <NextTurn position={next} look="short" />
                </b>
              ),
            },
            {
              key: 'moves',
              label: t('yearly'),
              align: 'end',
              cell: ({ movesAYear }) =>
                movesAYear !== null && (
                  <span className="text-ink-muted">{t('moves', { count: movesAYear })}</span>
                ),
            },
          ]}
        />
      </Card>
    </section>
  );
}
