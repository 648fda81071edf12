import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type SlotId, type VacancyId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import { rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { granted } from '@/lib/testing/lettings/slots';
import { PERIOD } from '@/lib/testing/summaries/summary-example';
import { type PlayedYear, playedYear } from '@/lib/testing/summaries/summary-played';
import {
  BY_A_RETURN,
  BY_A_VOID_AFTER_IT,
  BY_A_VOID_OF_AN_EMPTY_HOME,
} from '@/lib/testing/summaries/what-moved-figures';
import { movesOf } from '@/lib/testing/summaries/what-moves';
import { returnSlot } from '../slots/return-slot';
import { voidVacancy } from '../vacancies/void-vacancy';
import { getSummary } from './get-summary';

let year: PlayedYear;
/** What a row is called in the document. */
let called: ReadonlyMap<string, string>;
let was: Summary | null;

beforeAll(async () => {
  await playsOtherDays();
  year = await playedYear();
  const { a, b, c, town, neighbour } = year;
  const departments = new Map<string, string>([
    ...([
      [a, 'a'],
      [b, 'b'],
      [c, 'c'],
    ] as const),
    ...([
      [town.organisationId, 'A'],
      [neighbour.organisationId, 'B'],
    ] as const),
  ]);
  const counters = await rowsOf<{ id: string; department_id: string; name: string }>(
    'SELECT id, department_id, name FROM counter WHERE municipality_id = $1',
    [town.municipalityId],
  );
  called = new Map([
    ...departments,
    ...counters.map((row): [string, string] => [row.id, `${departments.get(row.department_id)}:${row.name}`]),
  ]);
  was = await figures();
});

const figures = (): Promise<Summary | null> =>
  getSummary(year.town.caseworker, {
    ...{ municipalityId: year.town.municipalityId, part: { kind: 'MUNICIPALITY' }, period: PERIOD },
  });

/** Everything that has moved since it was asked last, table by table. */
async function moved(): Promise<Readonly<Record<string, readonly string[]>>> {
  const is = await figures();
  const tables: Record<string, string[]> = {};
  for (const { table, row, column, told } of movesOf(was, is)) {
    const own = tables[table] ?? [];
    tables[table] = own;
    own.push(`${called.get(row) ?? row} ${column}: ${told}`);
  }
  was = is;
  return tables;
}

type Home = {
  readonly id: string;
  readonly revision: number;
  readonly slot: string;
  readonly slot_revision: number;
};
/** A home of a department in a state; the examples have one such each. */
async function homeIn(department: string, state: string): Promise<Home> {
  const [home] = await rowsOf<Home>(
    `SELECT v.id, v.revision, s.id AS slot, s.revision AS slot_revision FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id
     WHERE v.department_id = $1 AND v.state = $2`,
    [department, state],
  );
  return home ?? expect.unreachable();
}

const voids = async (department: string, state: string) => {
  const { id, revision } = await homeIn(department, state);
  const reason = 'Opsigelsen trukket tilbage';
  granted(await voidVacancy(year.town.officer, { vacancyId: asId<VacancyId>(id), revision, reason }));
};

describe('after the year of docs/domain/summary-example.md', () => {
  test('b10 comes back by the organisation’s fault', async () => {
    const { slot, slot_revision: revision } = await homeIn(year.b, 'NAMED');
    const said = { reason: 'WRONG_DATA', textShared: 'To rum, ikke tre', textInternal: '' } as const;
    const held = { slotId: asId<SlotId>(slot), revision, byTelephone: null };
    granted(await returnSlot(year.town.caseworker, { ...held, ...said }));
    expect(await moved()).toEqual(BY_A_RETURN);
  });

  test('and is voided', async () => {
    await voids(year.b, 'RETURNED');
    expect(await moved()).toEqual(BY_A_VOID_AFTER_IT);
  });

  test('a4 is voided, which was the organisation’s to let and stood empty', async () => {
    await voids(year.a, 'ORGANISATION');
    expect(await moved()).toEqual(BY_A_VOID_OF_AN_EMPTY_HOME);
  });
});
