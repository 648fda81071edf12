import type { Role, Side } from '@/lib/domain/access/role';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { expect, givenColleague, test } from '../fixtures';
import { formIn, isTaken } from '../form-in';
import type { Standing, Things } from './kinds-of-things';
import { givenThings } from './things';

type Step = {
  readonly path: string;
  readonly button: string;
  readonly as: readonly [Role, Side];
  readonly fields?: Readonly<Record<string, string>>;
} & ({ readonly of: Standing } | { readonly of: 'OWN' });

const OFFICER = ['LETTING_OFFICER', 'ORGANISATION'] as const;
const MANAGER = ['MANAGER', 'MUNICIPALITY'] as const;

// In an order in which each can still be done after the one before.
const STEPS: readonly Step[] = [
  {
    ...{ path: '/claim', button: 'Notér samtalen', as: OFFICER, of: 'OFFERED' },
    fields: { spokeWith: 'Eva Eksempel', spokeTime: '00.01' },
  },
  { path: '', button: 'Send svar', as: OFFICER, of: 'RETURNED', fields: { answer: 'ACCEPTED' } },
  { path: '/name', button: 'Anvis borger', as: MANAGER, of: 'CLAIMED', fields: { caseReference: 'SAG-1' } },
  {
    path: '/return',
    button: 'Giv boligen tilbage',
    as: MANAGER,
    of: 'CLAIMED',
    fields: { reason: 'TOO_SMALL' },
  },
  {
    ...{ path: '/hand-over', button: 'Overdrag kontakt', as: MANAGER, of: 'NAMED' },
    fields: { name: 'Eva Eksempel', phone: '00000017' },
  },
  {
    path: '/decline',
    button: 'Gem, og anvis en anden',
    as: MANAGER,
    of: 'NAMED',
    fields: { as: 'DECLINED' },
  },
  { path: '/lease', button: 'Gem', as: OFFICER, of: 'HANDED_OVER' },
  {
    ...{ path: '/undo-lease', button: 'Fortryd underskriften', as: OFFICER, of: 'COMPLETED' },
    fields: { reason: 'Forkert dag.' },
  },
  { path: '/change', button: 'Gem ændringerne', as: OFFICER, of: 'OWN', fields: { rent: '6100' } },
  { path: '/void', button: 'Annullér boligen', as: OFFICER, of: 'OWN', fields: { reason: 'Ved en fejl.' } },
];

const addressOf = (things: Things, { of, path }: Step): string =>
  of === 'OWN' ? `/vacancies/${things.own}${path}` : `/slots/${things.slots[of].slotId}${path}`;

/** Everything of a town that a step could move. */
const standingOf = ({ departmentId }: Things) =>
  rowsOf(
    `SELECT v.id, v.state, v.revision, s.state AS slot, s.revision AS slot_revision, r.fault_state,
       (SELECT count(*) FROM case_event e WHERE e.vacancy_id = v.id AND e.kind <> 'SEEN') AS events
     FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id
     WHERE v.department_id = $1 ORDER BY v.id`,
    [departmentId],
  );

/** The ids of a town's things, in an order that is the same for every town. */
async function idsOf({ own, slots }: Things): Promise<readonly string[]> {
  const [returned] = await rowsOf<{ id: string }>('SELECT id FROM slot_return WHERE slot_id = $1', [
    slots.RETURNED.slotId,
  ]);
  return [
    own,
    returned?.id ?? '',
    ...Object.values(slots).flatMap(({ slotId, vacancyId }) => [slotId, vacancyId]),
  ];
}

test('each step is taken for one’s own home, and the same form with another town’s is not', async ({
  town,
  pageOf,
}) => {
  test.setTimeout(120_000);
  const other = await givenTown();
  const [theirs, own] = [await givenThings(town), await givenThings(other)];
  const pairs = (await idsOf(own)).map((id, at) => ({ id, at }));
  const victims = await idsOf(theirs);
  const before = await standingOf(theirs);
  const visit = { javaScriptEnabled: false };
  const pages = {
    ORGANISATION: await pageOf(other.officer, visit),
    MUNICIPALITY: await pageOf(await givenColleague(other, ...MANAGER), visit),
  };
  for (const step of STEPS) {
    const page = pages[step.as[1]];
    const address = addressOf(own, step);
    const form = { ...(await formIn(page, address, step.button)), ...step.fields };
    const aimed = Object.entries(form).map(([name, value]) => [
      name,
      pairs.reduce((text, { id, at }) => text.replaceAll(id, victims[at] ?? ''), value),
    ]);
    const forged = Object.fromEntries(aimed);
    expect(forged, `${step.path}: names a home`).not.toEqual(form);
    expect(await isTaken(page, address, forged), `${step.path} of another town`).toBe(false);
    expect(await standingOf(theirs), step.path).toEqual(before);
    expect(await isTaken(page, address, form), `${step.path} of one’s own`).toBe(true);
  }
});
