import { MiniStrip } from '@/components/counters/mini-strip';
import { NextTurn } from '@/components/counters/next-turn';
import { TierMark } from '@/components/tiers/tier-mark';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { RowLink } from '@/components/ui/row-link';
import { comingCells, pastCells } from './example-cells';

interface Soon {
  name: string;
  position: number | null;
  moves: string;
}

const soonColumns: readonly Column<Soon>[] = [
  {
    key: 'name',
    label: 'Afdeling',
    header: true,
    cell: ({ name }) => <RowLink href="/design?vis=afdeling">{name}</RowLink>,
  },
  {
    key: 'tier',
    label: 'Indplacering',
    cell: ({ position }) => (
      <TierMark mark={position === null ? 'square' : 'circle'} label={position === null ? 'Rød' : 'Grøn'} />
    ),
  },
  {
    key: 'strip',
    label: 'Seneste',
    cell: ({ position }) => (
      <MiniStrip
        cells={pastCells(1, 6, [3], { voided: 4 })}
        upcoming={position === null ? [] : comingCells(7, position)}
      />
    ),
  },
  {
    key: 'turn',
    label: 'Næste tur',
    cell: ({ position }) => (
      <b>
        <NextTurn position={position} look="short" />
      </b>
    ),
  },
  {
    key: 'moves',
    label: 'Om året',
    align: 'end',
    cell: ({ moves }) => <span className="text-ink-muted">{moves}</span>,
  },
];

/** Departments by their next turn: the small strip and the short words of a table. */
export function SoonExamples() {
  return (
    <div className="mt-8">
      <Card title="Her er det snart kommunens tur" flush>
        <DataTable
          caption="Her er det snart kommunens tur"
          columns={soonColumns}
          rows={[
            { name: 'Boligselskabet Eksempel, afd. 9', position: 1, moves: 'ca. 7 fraflytninger' },
            { name: 'Byggeforeningen Eksempel, afd. 1', position: 2, moves: 'ca. 3 fraflytninger' },
            { name: 'Almenbo Eksempel, afd. 21', position: null, moves: 'ca. 44 fraflytninger' },
          ]}
          rowKey={({ name }) => name}
        />
      </Card>
    </div>
  );
}
