import { CounterStrip } from '@/components/counters/counter-strip';
import { NextTurn } from '@/components/counters/next-turn';
import { Deadline } from '@/components/slots/deadline';
import { TierMark } from '@/components/tiers/tier-mark';
import { Card } from '@/components/ui/card';
import { Columns } from '@/components/ui/page-head';
import { Timeline } from '@/components/ui/timeline';
import { Counterfactuals } from '@/components/verdicts/counterfactuals';
import { Ladder } from '@/components/verdicts/ladder';
import { VerdictCard } from '@/components/verdicts/verdict-card';
import { comingCells, pastCells } from './example-cells';

/** The verdict page as a whole: answer, ladder, what would have changed it, deadline, history. */
export function VerdictExamples() {
  return (
    <Columns side={<Side />}>
      <VerdictCard
        outcome="municipal"
        decidedAt="Fordelt mandag 6. oktober 2025 kl. 10.42"
        tier={<TierMark mark="circle" label="Grøn" small />}
        headline="Boligen går til kommunal anvisning."
        lead="Ledig bolig nr. 9 i afdeling 14. Afdelingen er grøn, så hver 3. ledige familiebolig tilbydes Eksempel Kommune, og det er kommunens tur."
        strip={
          <CounterStrip
            cells={pastCells(1, 9, [3, 6, 9], { current: 9 })}
            upcoming={comingCells(10, 3)}
            label="Familieboliger i afdeling 14"
          />
        }
        note={<NextTurn position={3} />}
      />
      <Card title="Sådan blev boligen fordelt">
        <Ladder
          rungs={[
            {
              index: 1,
              outcome: 'PASSES',
              title: 'Boligen er ledig for andre',
              why: 'Ikke bytte, fortsat lejemål eller genhusning.',
              reference: 'Rammeaftale, afsnit 3',
            },
            {
              index: 2,
              outcome: 'PASSES',
              title: 'Ingen egen regel for boligen',
              why: 'Ikke en af de særligt tilgængelighedsegnede boliger.',
              reference: 'Afsnit 5 og bilag 2',
            },
            {
              index: 3,
              outcome: 'TAKES',
              title: 'Kommunens tur: boligen går til kommunal anvisning',
              why: 'Indplaceret grøn fra 20. marts 2025, besluttet i embedsmandsgruppen på et nøgletal på 27,4 % uden for arbejdsmarkedet.',
              sum: (
                <>
                  saldo <b>2/3</b> + hver 3. <b>1/3</b> = <b>1</b> → tur brugt, ny saldo <b>0</b>
                </>
              ),
              reference: 'Rammeaftale, afsnit 6',
            },
            {
              index: 4,
              outcome: 'NOT_REACHED',
              title: 'Fleksibel udlejning',
              reference: 'Rammeaftale, afsnit 7',
              assumed: true,
            },
            {
              index: 5,
              outcome: 'NOT_REACHED',
              title: 'Oprykningsventeliste og almindelig venteliste',
              reference: 'Udlejningsbekendtgørelsen',
            },
          ]}
        />
        <Counterfactuals
          sentences={[
            'Havde afdelingen været indplaceret gul (hver 6.), var saldoen blevet 5/6, og boligen var gået til boligorganisationen.',
            'Var boligen meldt ledig før nr. 8, var den gået til boligorganisationen.',
          ]}
        />
      </Card>
      <VerdictCard
        outcome="organisation"
        decidedAt="Fordelt fredag 3. oktober 2025 kl. 9.05"
        tier={<TierMark mark="triangle" label="Gul" small />}
        headline="Boligen bliver hos boligorganisationen."
        lead="Ledig bolig nr. 21. Saldoen er 2/5, så kommunens tur er ikke nået."
        strip={
          <CounterStrip
            cells={pastCells(10, 12, [10, 14, 19], { voided: 12, current: 21 })}
            upcoming={comingCells(22, 3)}
            label="Familieboliger i Parkvej"
          />
        }
      />
      <VerdictCard
        outcome="undecided"
        decidedAt="Meldt mandag 6. oktober 2025 kl. 10.58"
        headline="Afventer aftale."
        lead="Ingen aftale gælder for afdelingen den dag, boligen blev meldt. Begge ledere har fået besked."
      />
      <Card title="En fordeling, der blev standset">
        <Ladder
          rungs={[
            {
              index: 1,
              outcome: 'BLOCKS',
              title: 'Boligen skal genhuse lejere fra helhedsplanen',
              why: 'Genhusning går forud, indtil den er afsluttet.',
              reference: 'Helhedsplan, afsnit 4',
            },
          ]}
        />
      </Card>
    </Columns>
  );
}

function Side() {
  return (
    <>
      <Card title="Hos kommunen" small>
        <Deadline day="2025-10-15" workingDaysLeft={5} of={7} assumed />
      </Card>
      <Card title="Svar i dag" small>
        <Deadline day="2025-10-06" workingDaysLeft={0} of={7} />
      </Card>
      <Card title="For sent" small>
        <Deadline day="2025-10-02" workingDaysLeft={-2} of={7} />
      </Card>
      <Card title="Forløb" small>
        <Timeline
          items={[
            { key: '1', title: 'Tilbudt Eksempel Kommune', when: '6. oktober 2025 kl. 10.42' },
            {
              key: '2',
              title: 'Fordelt efter rammeaftale 2024-2027, version 3',
              when: '6. oktober 2025 kl. 10.42',
            },
            {
              key: '3',
              title: 'Meldt ledig af Boligselskabet Eksempel',
              when: '6. oktober 2025 kl. 10.42 · opsagt 30. september',
            },
          ]}
        />
      </Card>
    </>
  );
}
