import { Deadline } from '@/components/slots/deadline';
import { TierMark, type TierShape } from '@/components/tiers/tier-mark';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { AboveRow, RowLink, Sub } from '@/components/ui/row-link';
import { SelectField } from '@/components/ui/select-field';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { SoonExamples } from './soon-examples';

interface Offer {
  address: string;
  facts: string;
  organisation: string;
  department: string;
  mark: TierShape;
  tier: string;
  rent: string;
  demands: readonly string[];
  day: string;
  left: number;
}

const offers: readonly Offer[] = [
  {
    address: 'Lindevænget 3, st. th.',
    facts: '2 rum · 61 m² · ledig 01.11.2025 · stueplan',
    organisation: 'Eksempel Boligselskab',
    department: 'afd. 7',
    mark: 'triangle',
    tier: 'Gul',
    rent: '4.720 kr.',
    demands: ['beskæftigelse'],
    day: '2025-10-06',
    left: 0,
  },
  {
    address: 'Eksempelvej 12, 2. tv.',
    facts: '3 rum · 78,5 m² · ledig 01.01.2026',
    organisation: 'Boligselskabet Eksempel',
    department: 'afd. 14',
    mark: 'circle',
    tier: 'Grøn',
    rent: '5.940 kr.',
    demands: [],
    day: '2025-10-14',
    left: 6,
  },
  {
    address: 'Agervej 88',
    facts: '4 rum · 102 m² · ledig 01.02.2026 · rækkehus',
    organisation: 'Almenbo Eksempel',
    department: 'afd. 2',
    mark: 'diamond',
    tier: 'Uden farve',
    rent: '8.450 kr.',
    demands: [],
    day: '2025-10-10',
    left: 4,
  },
  {
    address: 'Engen 5, 3. tv.',
    facts: '3 rum · 84 m² · ledig 01.12.2025',
    organisation: 'Sjællands Eksempel Boligselskab',
    department: 'afd. 21',
    mark: 'square',
    tier: 'Rød',
    rent: '6.310 kr.',
    demands: ['beskæftigelse', 'uddannelse'],
    day: '2025-10-02',
    left: -2,
  },
];

const offerColumns: readonly Column<Offer>[] = [
  {
    key: 'home',
    label: 'Bolig',
    header: true,
    sort: { href: '/design?sort=-address', direction: 'ascending' },
    cell: ({ address, facts }) => (
      <div>
        <RowLink href="/design?vis=bolig">{address}</RowLink>
        <Sub>{facts}</Sub>
      </div>
    ),
  },
  {
    key: 'organisation',
    label: 'Boligorganisation',
    cell: ({ organisation, department, mark, tier }) => (
      <div>
        {organisation}
        <Sub>
          {department} <TierMark mark={mark} label={tier} small />
        </Sub>
      </div>
    ),
  },
  {
    key: 'rent',
    label: 'Husleje/md.',
    align: 'end',
    sort: { href: '/design?sort=rent' },
    cell: ({ rent }) => rent,
  },
  {
    key: 'demands',
    label: 'Krav til borgeren',
    cell: ({ demands }) =>
      demands.length === 0 ? (
        <span className="text-sm text-ink-muted">Ingen</span>
      ) : (
        <div>
          {demands.map((demand) => (
            <Chip key={demand}>{demand}</Chip>
          ))}
        </div>
      ),
  },
  {
    key: 'deadline',
    label: 'Frist',
    cell: ({ day, left }) => <Deadline day={day} workingDaysLeft={left} of={7} compact />,
  },
  {
    key: 'receive',
    label: 'Modtag',
    labelHidden: true,
    align: 'end',
    cell: ({ address }) => (
      <AboveRow>
        <LinkButton href="/design" size="sm" look="primary" label={`Modtag ${address}`}>
          Modtag
        </LinkButton>
      </AboveRow>
    ),
  },
];

/** A list page: notice, tabs, filters, table with sorting, deadlines and one action per row, pager. */
export function ListExamples() {
  return (
    <section aria-label="Liste">
      <PageHead
        level={2}
        title="Boliger til anvisning"
        facts={['4 åbne tilbud, 1 skal besvares i dag']}
        actions={<LinkButton href="/design">Abonnér på frister</LinkButton>}
      />
      <div className="mb-4.5">
        <Notice
          tone="warning"
          title="Svar i dag."
          action={
            <LinkButton href="/design" size="sm">
              Åbn boligen
            </LinkButton>
          }
        >
          Lindevænget 3, st. th. har svarfrist i dag. Svares der ikke, går sagen til lederen.
        </Notice>
      </div>
      <Tabs
        label="Visninger"
        tabs={[
          { href: '/design', label: 'Åbne', count: 4, current: true },
          { href: '/design?tab=mine', label: 'Mine', count: 3 },
          { href: '/design?tab=borger', label: 'Borger anvist', count: 2 },
          { href: '/design?tab=afsluttede', label: 'Afsluttede' },
        ]}
      />
      <FilterBar action="/design" resetHref="/design" hidden={{ tab: 'mine' }}>
        <TextField name="rent" label="Husleje højst" defaultValue="6.000" unit="kr." width="short" bare />
        <SelectField
          name="rooms"
          label="Rum"
          placeholder="Alle"
          options={[{ value: '2', label: '2 rum' }]}
          bare
        />
        <SelectField
          name="area"
          label="Område"
          placeholder="Hele kommunen"
          options={[{ value: 'c', label: 'Centrum' }]}
          bare
        />
      </FilterBar>
      <Card flush>
        <DataTable
          caption="Åbne tilbud"
          columns={offerColumns}
          rows={offers}
          rowKey={({ address }) => address}
          rowTone={({ left }) => (left < 0 ? 'late' : undefined)}
        />
      </Card>
      <Pager summary="Viser 4 af 54" previousHref="/design?before=1" nextHref="/design?after=2" />
      <SoonExamples />
    </section>
  );
}
