import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { UserScope } from '@/lib/domain/access/scope';
import { RETURN_REASONS, type ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import { aReport, givenPlacement, TODAY } from '@/lib/testing/builders';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { unnameCitizen } from '@/lib/usecases/slots/unname-citizen';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';
import { correctVacancy } from '@/lib/usecases/vacancies/correct-vacancy';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import type { Order, Word } from './crew';
import { dice } from './dice';
import { find, open, type Turn } from './found';
import { codeOf } from './intake-clients';

type Acts = Extract<Order, { task: 'acts' }>;
type Outcome = Result<unknown, { readonly code: string }> | null;
type Act = (turn: Turn) => Promise<Outcome>;

const REASON = 'prøvet af maskinen';
const TIERS: Readonly<Record<string, readonly string[]>> = {
  'holbaek-2024': ['GREEN', 'YELLOW', 'RED'],
  'hoeje-taastrup-2023': ['LEVEL_1', 'LEVEL_2', 'LEVEL_2', 'LEVEL_2', 'LEVEL_3'],
};

/** People who act on the same few homes at once: what one found may be gone before she acts, which is no fault. */
export async function runActs(
  { towns, clients, acts, seed }: Acts,
  say: (word: Word) => void,
): Promise<void> {
  const done: Record<string, number> = {};
  let left = acts;
  const person = async (_: unknown, index: number) => {
    const draw = dice(seed + index);
    while (left-- > 0) {
      const [name, act] = draw.pick(DECK);
      const key = `${name} ${seed}-${index}-${left}`;
      try {
        const outcome = await act({ town: draw.pick(towns), draw, name: key });
        const word =
          outcome === null ? 'nothing to do' : outcome.ok ? name : `${name}: ${outcome.error.code}`;
        done[word] = (done[word] ?? 0) + 1;
      } catch (error) {
        say({ kind: 'failed', at: Date.now(), client: index, key, code: codeOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, person));
  say({ kind: 'acts', done });
}

type Shown = {
  readonly slotId: ReturnType<typeof slotIdOf>;
  readonly revision: number;
};

const withSlot =
  (
    states: readonly string[],
    act: (
      turn: Turn,
      slot: { slotId: ReturnType<typeof slotIdOf>; revision: number; byTelephone: null },
    ) => Promise<Outcome>,
  ): Act =>
  async (turn) => {
    const found = await find(turn, states);
    if (!found?.slot) return null;
    return act(turn, { slotId: slotIdOf(found.slot), revision: found.slotRevision ?? 0, byTelephone: null });
  };
const slotIdOf = (id: string) => asId<Parameters<typeof claimSlot>[1]['slotId']>(id);
const vacancyIdOf = (id: string) => asId<Parameters<typeof voidVacancy>[1]['vacancyId']>(id);

const report: Act = ({ town, draw, name }) =>
  reportVacancies(town.officer, {
    idempotencyKey: name,
    reports: Array.from({ length: 1 + draw.below(3) }, (_, index) => {
      const dwellingType = draw.chance(0.2) ? 'YOUTH' : 'FAMILY';
      // Every fifth is a home that others report too, again and again.
      const unitNumber = draw.chance(0.2) ? `${dwellingType} ${draw.below(9)}` : `${name} ${index}`;
      const home = { unitNumber, dwellingType } as const;
      return aReport(draw.pick(town.departments), { home, choiceReason: REASON });
    }),
  });

const tierChange: Act = async ({ town, draw }) => {
  const tiers = TIERS[town.agreement];
  if (tiers === undefined) return null;
  await givenPlacement(town, draw.pick(town.departments), { tier: draw.pick(tiers) });
  return { ok: true, value: null };
};

const claim = withSlot(['OFFERED'], ({ town }, slot) => claimSlot(town.caseworker, slot));

/** Confirms every demand that the first try was told of, as the page does. */
async function nameSomeone({ town }: Turn, { slotId, revision }: Shown): Promise<Outcome> {
  const input = { slotId, revision, caseReference: 'SAG-1', answers: [] };
  const first = await nameCitizen(town.caseworker, input);
  if (first.ok || first.error.code !== 'demands-unanswered') return first;
  const answers = first.error.unanswered.map(({ demand }) => ({ demand, met: true }) as const);
  return nameCitizen(town.caseworker, { ...input, answers });
}

/** Colleagues receive all the homes of one department, and name citizens for them at the same moment. */
const nameSeveral: Act = async (turn) => {
  for (const { slot, revision } of await open(turn, 'OFFERED'))
    await claimSlot(turn.town.caseworker, { slotId: slotIdOf(slot), revision, byTelephone: null });
  const claimed = await open(turn, 'CLAIMED');
  const named = await Promise.all(
    claimed.map(({ slot, revision }) => nameSomeone(turn, { slotId: slotIdOf(slot), revision })),
  );
  return named[0] ?? null;
};

const unname = withSlot(['NAMED'], ({ town }, slot) =>
  unnameCitizen(town.caseworker, { ...slot, as: 'DECLINED' }),
);

const complete = withSlot(['NAMED'], ({ town }, slot) =>
  completeSlot(town.officer, { ...slot, leaseSignedOn: TODAY, takeoverOn: calendarDate('2026-01-01') }),
);

const FAULTS: readonly ReturnReason[] = ['WRONG_DATA', 'NOT_LETTABLE'];
const BY_PEOPLE = RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED');
const giveBack = withSlot(['OFFERED', 'CLAIMED', 'NAMED'], ({ town, draw }, slot) => {
  const reason = draw.chance(0.6) ? draw.pick(FAULTS) : draw.pick(BY_PEOPLE);
  return returnSlot(town.caseworker, { ...slot, reason, textShared: REASON, textInternal: '' });
});

const ALIVE = ['ORGANISATION', 'OFFERED', 'CLAIMED', 'NAMED', 'RETURNED'];
const voidOne: Act = async (turn) => {
  const found = await find(turn, ALIVE);
  if (found === null) return null;
  return voidVacancy(turn.town.officer, {
    vacancyId: vacancyIdOf(found.id),
    revision: found.revision,
    reason: REASON,
  });
};

const letOne: Act = async (turn) => {
  const found = await find(turn, ['ORGANISATION', 'RETURNED']);
  if (found === null) return null;
  return signLease(turn.town.officer, {
    vacancyId: vacancyIdOf(found.id),
    revision: found.revision,
    signedOn: TODAY,
    takeoverOn: calendarDate('2026-01-01'),
    leased: { by: 'OUTSIDE', lettingType: 'ORDINARY', reason: REASON },
  });
};

const correct: Act = async (turn) => {
  const found = await find(turn, ALIVE);
  const record = found && (await findVacancyRecord(turn.town.officer, vacancyIdOf(found.id)));
  if (!found || !record) return null;
  const dwellingType = record.report.home.dwellingType === 'FAMILY' ? 'YOUTH' : 'FAMILY';
  const corrected = { ...record.report, home: { ...record.report.home, dwellingType } as const };
  const { id: vacancyId, revision } = record;
  return correctVacancy(turn.town.officer, { vacancyId, revision, report: corrected, reason: REASON });
};

/** Another rent: no decision used it, but the home and an open turn change with it. */
const change: Act = async (turn) => {
  const found = await find(turn, ALIVE);
  const record = found && (await findVacancyRecord(turn.town.officer, vacancyIdOf(found.id)));
  if (!record) return null;
  const rentOre = record.report.home.rentOre + 100 * (1 + turn.draw.below(50));
  const report = { ...record.report, home: { ...record.report.home, rentOre } };
  return changeVacancy(turn.town.officer, { vacancyId: record.id, revision: record.revision, report });
};

const contest: Act = async (turn) => {
  const found = await find(turn, ['RETURNED', 'LET', 'VOIDED'], 'AWAITING');
  if (!found?.returnId) return null;
  return answerFault(turn.town.officer, {
    returnId: asId(found.returnId),
    answer: 'CONTESTED',
    text: REASON,
    byTelephone: null,
  });
};

const settle: Act = async (turn) => {
  const found = await find(turn, ['RETURNED', 'LET', 'VOIDED'], 'CONTESTED');
  if (!found?.returnId) return null;
  const input = {
    returnId: asId<Parameters<typeof settleFault>[1]['returnId']>(found.returnId),
    settlement: 'REVERSED',
    reason: REASON,
  } as const;
  const sides: readonly UserScope[] = [turn.town.manager, turn.town.organisationManager];
  const [first, second] = await Promise.all(sides.map((side) => settleFault(side, input)));
  return (first?.ok ? second : first) ?? null;
};

const times = (count: number, name: string, act: Act) =>
  Array.from({ length: count }, (): readonly [string, Act] => [name, act]);
const DECK = [
  ...times(9, 'report', report),
  ...times(5, 'claim', claim),
  ...times(4, 'name', withSlot(['CLAIMED'], nameSomeone)),
  ...times(3, 'name several', nameSeveral),
  ...times(1, 'unname', unname),
  ...times(1, 'complete', complete),
  ...times(4, 'return', giveBack),
  ...times(4, 'void', voidOne),
  ...times(2, 'correct', correct),
  ...times(2, 'change', change),
  ...times(1, 'let', letOne),
  ...times(2, 'contest', contest),
  ...times(2, 'settle', settle),
  ...times(2, 'tier change', tierChange),
];
