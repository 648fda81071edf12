import { beforeAll, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { systemScope } from '@/lib/auth/scope';
import { RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import { addDays } from '@/lib/domain/calendar/days';
import { asId, type SlotId, type VacancyId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import {
  aKey,
  aReport,
  givenDepartment,
  givenOrganisation,
  givenTown,
  rowsOf,
  TODAY,
} from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenManagers } from '@/lib/testing/late';
import { name } from '@/lib/testing/lettings/slots';
import { ACTS } from '@/lib/testing/many-acts';
import { type Act, type Stage, withSlot } from '@/lib/testing/stage';
import { PERIOD } from '@/lib/testing/summaries/summary-example';
import { MAY_MOVE, type Move, movesOf, rowsTelling, tablesIn } from '@/lib/testing/summaries/what-moves';
import { randomFrom } from '@/prisma/seed/random';
import { returnSlot } from '../slots/return-slot';
import { reportVacancies } from '../vacancies/report-vacancies';
import { voidVacancy } from '../vacancies/void-vacancy';
import { getSummary } from './get-summary';

beforeAll(playsOtherDays);

const DEMANDS = ['SPECIAL_CRITERIA', 'YOUTH_ON_THE_WAY_TO_EDUCATION', 'YOUTH_TOLD_OF_STUDY_CHECK'] as const;
const ANSWERS = DEMANDS.map((demand) => ({ demand, met: true }) as const);

/** Often cheap, and often free before today, so that somebody pays for it or nobody does. */
const report: Act = ({ town, departments, draw }) => {
  const reportedOn = addDays(TODAY, -draw.whole(0, 90));
  const past = systemScope('acts of a test', {
    now: new Date(`${reportedOn}T10:00:00Z`),
    actAs: { userId: town.officer.userId, side: 'ORGANISATION' },
  });
  const rentOre = draw.chance(40) ? 100 * draw.whole(1800, 2800) : 100 * draw.whole(2801, 9500);
  const dwellingType = draw.chance(40) ? 'YOUTH' : 'FAMILY';
  const reports = [
    aReport(draw.pick(departments), {
      ...{
        reportedOn,
        availableOn: addDays(reportedOn, draw.whole(0, 80)),
        choiceReason: 'Prøvet af maskinen',
      },
      home: { dwellingType, rentOre },
    }),
  ];
  return reportVacancies(past, { idempotencyKey: aKey(), reports });
};

const OTHERS = [
  'claim',
  'complete',
  'let',
  'record void',
  'accept fault',
  'contest fault',
  'uphold fault',
  'reverse fault',
];
const DECK: readonly Act[] = [
  ...ACTS.filter(([named]) => OTHERS.includes(named)).flatMap(([named, times, act]) =>
    Array.from({ length: named === 'record void' ? 8 : times }, () => act),
  ),
  ...Array.from({ length: 30 }, () => report),
  ...Array.from({ length: 14 }, () =>
    withSlot(['CLAIMED'], ({ town }, { slotId }) => name(town.caseworker, slotId, ANSWERS)),
  ),
];

async function aStage(seed: number): Promise<Stage> {
  const town = await givenTown(hoejeTaastrup2023);
  const departments = [];
  for (const tier of ['LEVEL_1', 'LEVEL_2', 'LEVEL_2'])
    departments.push(await givenDepartment(town, { tier }));
  // Beside another organisation, in whose homes nothing moves.
  const organisationId = await givenOrganisation([town.municipalityId]);
  await givenDepartment({ ...town, organisationId }, { tier: 'LEVEL_1' });
  return { town, managers: await givenManagers(town), departments, draw: randomFrom(seed) };
}

type Found = {
  readonly id: VacancyId;
  readonly revision: number;
  readonly slot: SlotId | null;
  readonly slotRevision: number | null;
  /** How it stands, at which level and of which type it is, who is to blame or pays, and whether the household was a special one. */
  readonly kind: string;
};
const homes = ({ town }: Stage, states: readonly string[]) =>
  rowsOf<Found>(
    `SELECT v.id, v.revision, s.id AS slot, s.revision AS "slotRevision",
       concat_ws(' ', v.state, v.tier, v.dwelling_type, r.fault_state,
         (SELECT string_agg(g.bearer, ' ' ORDER BY g.bearer) FROM void_ground g WHERE g.vacancy_id = v.id),
         (SELECT n.special_criteria FROM naming n WHERE n.slot_id = s.id AND n.withdrawn_at IS NULL)) AS kind
     FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id
     WHERE v.municipality_id = $1 AND v.state = ANY ($2) ORDER BY v.reference`,
    [town.municipalityId, states],
  );

const figures = ({ town }: Stage): Promise<Summary | null> =>
  getSummary(town.caseworker, {
    municipalityId: town.municipalityId,
    part: { kind: 'MUNICIPALITY' },
    period: PERIOD,
  });

const OPEN = ['OFFERED', 'CLAIMED', 'NAMED'];
type Kind = 'voided' | 'returned';
/** What was done to homes of which kind: kinds that nothing was done to come first. */
const moved = new Set<string>();

/** Voids a home, or gives a turn back; null: there is none. */
async function act(stage: Stage, kind: Kind): Promise<VacancyId | null> {
  const { town, draw } = stage;
  const found = await homes(stage, kind === 'voided' ? ['ORGANISATION', ...OPEN, 'RETURNED'] : OPEN);
  if (found.length === 0) return null;
  const unmoved = found.filter((one) => !moved.has(`${kind} ${one.kind}`));
  const drawn = draw.pick(unmoved.length > 0 ? unmoved : found);
  moved.add(`${kind} ${drawn.kind}`);
  const { id, revision, slot, slotRevision } = drawn;
  const reason = draw.pick(RETURN_REASONS.filter((one) => one !== 'DEADLINE_EXPIRED'));
  const done =
    kind === 'voided'
      ? await voidVacancy(town.officer, { vacancyId: id, revision, reason: 'Prøvet af maskinen' })
      : await returnSlot(town.caseworker, {
          ...{ slotId: asId<SlotId>(slot ?? ''), revision: slotRevision ?? 0, byTelephone: null },
          ...{
            reason: draw.chance(30) ? 'TOO_EXPENSIVE' : reason,
            textShared: 'Set på stedet',
            textInternal: '',
          },
        });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return id;
}

// A row that comes or goes does so with all its noughts, and with those of the year before.
const NONE = '(0|0 øre|–|0/\\d+|not-known)';
const NOUGHT = new RegExp(`^(nothing → ${NONE}|${NONE} → nothing)$`);

const seen = new Set<string>();

const AT_ONCE = 3;

/** Some acts more, then some voids and returns, and everything that each of these moved. */
async function goOn(stage: Stage): Promise<void> {
  for (let step = 0; step < 4 * AT_ONCE; step += 1) await stage.draw.pick(DECK)(stage);
  let was = await figures(stage);
  for (let step = 0; step < AT_ONCE; step += 1) {
    const kind: Kind = stage.draw.chance(50) ? 'voided' : 'returned';
    const home = await act(stage, kind);
    if (home === null) continue;
    const is = await figures(stage);
    const rows = await rowsTelling(home);
    expect(tablesIn(is).filter(({ id }) => MAY_MOVE[id] === undefined)).toEqual([]);
    for (const move of movesOf(was, is)) mayMove(move, kind, rows);
    was = is;
  }
}

function mayMove({ table, row, column, told }: Move, kind: Kind, rows: ReadonlySet<string>): void {
  if (NOUGHT.test(told)) return;
  const said = `${kind} moved ${table} ${row} ${column}: ${told}`;
  expect(MAY_MOVE[table]?.[kind], said).toContain(column);
  // A share of all turns that stand has another denominator in every row.
  if (!(table === 'returns-by-reason' && column === 'of-given')) expect([...rows], said).toContain(row);
  seen.add(`${kind} ${table} ${column}`);
}

/** The one void too many, of a department that was at its cap. */
const HARDLY_EVER = 'voided flexible-share cap-state';

const unseen = () =>
  Object.entries(MAY_MOVE)
    .flatMap(([table, of]) =>
      (['voided', 'returned'] as const).flatMap((kind) =>
        of[kind].map((column) => `${kind} ${table} ${column}`),
      ),
    )
    .filter((one) => !seen.has(one) && one !== HARDLY_EVER);

const [AT_LEAST, SOONER_OR_LATER] = [25, 250];

test('a void and a return move what they may and nothing else, and each of that sooner or later', async () => {
  const stage = await aStage(1);
  for (let step = 0; step < 60; step += 1) await stage.draw.pick(DECK)(stage);
  for (let step = 0; step < AT_LEAST || (step < SOONER_OR_LATER && unseen().length > 0); step += 1)
    await goOn(stage);
  expect(unseen()).toEqual([]);
}, 300_000);
