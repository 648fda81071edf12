import { Balance, BalanceVerdict } from '@/components/counters/balance';
import { CounterStrip } from '@/components/counters/counter-strip';
import { NextTurn } from '@/components/counters/next-turn';
import { TierMark } from '@/components/tiers/tier-mark';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DefinitionList } from '@/components/ui/definition-list';
import { Columns, PageHead } from '@/components/ui/page-head';
import { comingCells, pastCells } from './example-cells';

interface Entry {
  number: string;
  day: string;
  home: string;
  to: string;
  change: string;
  credit: string;
}

const entries: readonly Entry[] = [
  {
    number: '21',
    day: '28.09.2025',
    home: 'Parkvej 60, 1. th.',
    to: 'boligorganisationen',
    change: '+ 11/50',
    credit: '2/5',
  },
  {
    number: '20',
    day: '11.09.2025',
    home: 'Parkvej 18, st. tv.',
    to: 'boligorganisationen',
    change: '+ 11/50',
    credit: '9/50',
  },
  {
    number: '12',
    day: '04.09.2025',
    home: 'Rettelse: annulleret, opsigelsen blev trukket tilbage',
    to: '',
    change: '− 11/50',
    credit: '−1/25',
  },
  {
    number: '19',
    day: '02.09.2025',
    home: 'Parkvej 44, 3. mf.',
    to: 'kommunal anvisning',
    change: '+ 11/50 − 1',
    credit: '9/50',
  },
];

const columns: readonly Column<Entry>[] = [
  { key: 'number', label: 'Nr.', align: 'end', cell: ({ number }) => number },
  { key: 'day', label: 'Meldt', nowrap: true, cell: ({ day }) => day },
  { key: 'home', label: 'Bolig', header: true, cell: ({ home }) => home },
  { key: 'to', label: 'Gik til', cell: ({ to }) => (to.startsWith('kommunal') ? <b>{to}</b> : to) },
  { key: 'change', label: 'Ændring', align: 'end', cell: ({ change }) => change },
  { key: 'credit', label: 'Saldo', align: 'end', cell: ({ credit }) => <b>{credit}</b> },
];

/** The department page: next turn, strip, ledger; and the books of a whole year. */
export function CounterExamples() {
  return (
    <section aria-label="Tæller og regnskab" className="space-y-5">
      <PageHead
        level={2}
        title="Parkvej"
        mark={<TierMark mark="triangle" label="Niveau 2" />}
        facts={[
          'Forebyggelsesområde, udpeget 1. december 2021',
          <span key="homes">
            <b>412</b> familieboliger
          </span>,
        ]}
        actions={
          <LinkButton href="/design" look="primary">
            Meld en bolig ledig
          </LinkButton>
        }
      />
      <Columns
        side={
          <Card title="Indplacering" small>
            <DefinitionList
              stacked
              items={[
                { term: 'Indplacering', value: <TierMark mark="triangle" label="Niveau 2" small /> },
                { term: 'Gælder fra', value: '1. januar 2023' },
                { term: 'Hjemmel', value: 'Rammeaftale, afsnit 3.3' },
              ]}
            />
          </Card>
        }
      >
        <Card title="Familieboliger: 22 % til kommunal anvisning">
          <NextTurn position={3} look="headline" />
          <CounterStrip
            cells={pastCells(10, 12, [10, 14, 19], { voided: 12, linked: true })}
            upcoming={comingCells(22, 3)}
            label="De seneste 12 familieboliger"
          />
        </Card>
        <Card title="Ungdomsboliger">
          <NextTurn position={1} look="headline" />
          <CounterStrip cells={[]} upcoming={comingCells(1, 1)} label="Ungdomsboliger" />
          <div className="mt-4">
            <NextTurn position={null} look="headline" />
          </div>
        </Card>
        <Card
          title="Regnskab"
          flush
          foot={
            <BalanceVerdict balances detail="åbning 0 + optjent 231/50 − givet 4 + rettelser −11/50 = 2/5" />
          }
        >
          <DataTable
            caption="Regnskab, nyeste først"
            columns={columns}
            rows={entries}
            rowKey={({ day }) => day}
            keepColumns
          />
        </Card>
      </Columns>
      <Card title="Lovet og givet">
        <Balance
          opening={{ value: '4,67', label: 'ture til gode 1. januar' }}
          earned={{ value: '108,21', label: 'optjent af 506 ledige', href: '/design?vis=506' }}
          given={{ value: '112', href: '/design?vis=112' }}
          corrections={{ value: '+ 1' }}
          closing={{ value: '1,88', label: 'til gode 31. december' }}
          balances
          detail={<a href="/design">Vis hvert af de 46 regnskaber</a>}
        />
      </Card>
      <Card title="Et regnskab, der ikke stemmer">
        <Balance
          opening={{ value: '0' }}
          earned={{ value: '3' }}
          given={{ value: '2' }}
          corrections={{ value: '0' }}
          closing={{ value: '2' }}
          balances={false}
        />
      </Card>
    </section>
  );
}
