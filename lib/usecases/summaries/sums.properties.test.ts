import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { readSummaryFacts } from '@/lib/data/summaries/summary-facts';
import { readSectionFacts } from '@/lib/data/summaries/summary-sections';
import { readEmptyHomes } from '@/lib/data/summaries/summary-voids';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { inTransaction } from '@/lib/data/transaction';
import { addDays } from '@/lib/domain/calendar/days';
import { voidTables } from '@/lib/domain/summary/compose/voids';
import { REPORT_KINDS } from '@/lib/domain/summary/reports/report';
import type { DaySpan, SummaryTable } from '@/lib/domain/summary/summary';
import { givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenManagers } from '@/lib/testing/late';
import { systemAt } from '@/lib/testing/lettings/slots';
import { ACTS } from '@/lib/testing/many-acts';
import type { Stage } from '@/lib/testing/stage';
import { NOT_BY_PLACE, NOT_BY_TIME, whatDoesNotAdd } from '@/lib/testing/summaries/adding-up';
import { opensItsHomes } from '@/lib/testing/summaries/opens-homes';
import { type Random, randomFrom } from '@/prisma/seed/random';
import { getReport } from '../reports/get-report';
import { gatherSums } from './gather-sums';
import { getSummary } from './get-summary';

const DECK = ACTS.flatMap(([name, times, act]) => Array.from({ length: times }, () => ({ name, act })));
const SEQUENCES = 4;
const AS_LONG_AS = 150;
const SOONER_OR_LATER = 2000;
const OPENED_AGAIN = 50;
const LATELY: DaySpan = { from: addDays(TODAY, -120), through: TODAY };
const EXPIRING = { ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } };
const NOW = '2025-10-06T10:00:00Z';

beforeAll(async () => {
  // Only a demonstration has a past that was played.
  await playsOtherDays();
});

const done = new Map<string, number>();

async function aStage(seed: number): Promise<Stage> {
  const town = await givenTown(EXPIRING);
  const tiers = ['GREEN', 'GREEN', 'YELLOW', 'GREEN'];
  const departments = [];
  for (const tier of tiers) departments.push(await givenDepartment(town, { tier }));
  return { town, managers: await givenManagers(town), departments, draw: randomFrom(seed) };
}

const yetToCome = () => DECK.filter(({ name }) => !done.has(name));

/** Draws until there was something to do, now and then among what never came to pass; its name. */
async function anAct(stage: Stage): Promise<string> {
  for (;;) {
    const rare = stage.draw.chance(20) ? yetToCome() : [];
    const { name, act } = stage.draw.pick(rare.length > 0 ? rare : DECK);
    const outcome = await act(stage);
    if (!outcome?.ok) continue;
    done.set(name, (done.get(name) ?? 0) + 1);
    return name;
  }
}

const aSpan = (draw: Random): DaySpan => {
  const from = addDays(TODAY, -draw.whole(0, 120));
  return { from, through: addDays(from, draw.whole(0, 200)) };
};

/** The tables of voids by the kept sums, and by every home that stood empty. */
const voidsBothWays = ({ caseworker: scope, municipalityId }: Town, period: DaySpan) =>
  inTransaction(scope, async (tx) => {
    const read = await readSummaryFacts(tx, scope, {
      municipalityId,
      part: { kind: 'MUNICIPALITY' },
      period,
    });
    if (read === null) throw new Error('There is a town');
    const facts = { ...read.facts, ...(await readSectionFacts(tx, scope, municipalityId, read)) };
    const own = { municipalityId, departments: read.everIn };
    const homeByHome = {
      ...{ emptyNow: await readEmptyHomes(tx, scope, own, period), endedNow: [] },
      ...{ emptyEarlier: await readEmptyHomes(tx, scope, own, facts.before), endedEarlier: [] },
    };
    return { kept: voidTables(facts), each: voidTables({ ...facts, ...homeByHome }) };
  });

const KINDS = ['HOMES', 'SHARE', 'TIMES', 'DAYS', 'ORE', 'TURNS', 'BALANCE', 'BORNE_ORGANISATION'];
const opened = new Set<string>();
const notYetOpened = () => KINDS.filter((kind) => !opened.has(kind));

/** Each number opens its homes, and they come to it; `period`: of the tables. */
async function open(town: Town, period: DaySpan, tables: readonly SummaryTable[]): Promise<void> {
  const { municipalityId } = town;
  for (const kind of await opensItsHomes(town.caseworker, { municipalityId, period }, tables))
    opened.add(kind);
}

/** The reports of the same books, as each party reads them. */
async function openReports(town: Town, period: DaySpan): Promise<void> {
  const { municipalityId } = town;
  for (const scope of [town.caseworker, town.officer])
    for (const kind of REPORT_KINDS) {
      const report = await getReport(scope, { kind, municipalityId, period });
      await opensItsHomes(scope, { municipalityId, period }, report?.tables ?? []);
    }
}

async function openAll(town: Town, period: DaySpan): Promise<void> {
  const { municipalityId, caseworker } = town;
  const summary = await getSummary(caseworker, { municipalityId, part: { kind: 'MUNICIPALITY' }, period });
  await open(town, period, summary?.sections.flatMap(({ tables }) => tables) ?? []);
  await openReports(town, period);
}

type Tables = readonly SummaryTable[];

/** Departments, those that were merged away among them, come to the municipality, and the parts of a period to the whole. */
async function addsUp({ town }: Stage, period: DaySpan): Promise<void> {
  const tablesOf = async (part: Parameters<typeof getSummary>[1]['part'], span: DaySpan): Promise<Tables> => {
    const { municipalityId, caseworker } = town;
    const summary = await getSummary(caseworker, { municipalityId, part, period: span });
    return summary?.sections.flatMap(({ tables }) => tables) ?? [];
  };
  const whole = await tablesOf({ kind: 'MUNICIPALITY' }, period);
  const places: Tables[] = [];
  const departments = await rowsOf<{ id: string }>('SELECT id FROM department WHERE municipality_id = $1', [
    town.municipalityId,
  ]);
  for (const { id } of departments) places.push(await tablesOf({ kind: 'DEPARTMENT', id }, period));
  expect(whatDoesNotAdd(whole, places, NOT_BY_PLACE)).toEqual([]);
  const middle = addDays(period.from, 50);
  const spans = [
    { ...period, through: middle },
    { ...period, from: addDays(middle, 1) },
  ];
  const times: Tables[] = [];
  for (const span of spans) times.push(await tablesOf({ kind: 'MUNICIPALITY' }, span));
  expect(whatDoesNotAdd(whole, times, NOT_BY_TIME)).toEqual([]);
}

test.each(Array.from({ length: SEQUENCES }, (_, index) => 11 + index))(
  'whatever is done, every sum is what the rows come to, before and after it is gathered (%i)',
  async (seed) => {
    const stage = await aStage(seed);
    const { town, draw } = stage;
    for (let step = 0; step < AS_LONG_AS; step += 1) {
      const name = await anAct(stage);
      if (draw.chance(5)) {
        expect(await listTallyFaults(town.caseworker), `before gathering, after ${name}`).toEqual([]);
        await gatherSums(systemAt(NOW));
        expect(await listTallyFaults(town.caseworker), `after gathering, after ${name}`).toEqual([]);
      }
      if (draw.chance(10)) {
        const span = aSpan(draw);
        const { kept, each } = await voidsBothWays(town, span);
        expect(kept, `voids after ${name}`).toEqual(each);
        await open(town, span, kept);
      }
    }
    expect(await listTallyFaults(town.caseworker)).toEqual([]);
    await openAll(town, LATELY);
    await addsUp(stage, LATELY);
  },
  240_000,
);

test('every kind of act comes to pass, sooner or later', async () => {
  // What falls to whom follows the ids, which differ each time: a kind that has not come by now is waited for.
  const stage = await aStage(11 + SEQUENCES);
  for (let step = 0; step < SOONER_OR_LATER && yetToCome().length > 0; step += 1) await anAct(stage);
  expect(yetToCome().map(({ name }) => name)).toEqual([]);
  expect(await listTallyFaults(stage.town.caseworker)).toEqual([]);
}, 120_000);

test('what was opened was of every kind: counted once and several times, days, øre, turns, balances and what each bears', async () => {
  // Whose homes stood empty, and at whose cost, follows the ids too.
  const stage = await aStage(12 + SEQUENCES);
  for (let step = 0; step < SOONER_OR_LATER && notYetOpened().length > 0; step += 1) {
    await anAct(stage);
    if (step % OPENED_AGAIN === 0) await openAll(stage.town, LATELY);
  }
  expect(notYetOpened()).toEqual([]);
}, 120_000);
