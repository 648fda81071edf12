import { describe, expect, test } from 'vitest';
import { add, ONE, ZERO } from '@/lib/domain/shared/fraction';
import { checkAnswers } from './checks/answers';
import { checkBooks } from './checks/books';
import { checkMigrated } from './checks/migrations';
import { checkNamings } from './checks/namings';
import { checkNumbers } from './checks/numbers';
import { checkReplay } from './checks/replay';
import { checkShares } from './checks/shares';
import { checkSlots } from './checks/slots';
import { changed, share, soundRun, unitOf } from './sound-run';
import type { Stored, StoredHappening } from './stored';

const COUNT = 50;
const { stored, told } = soundRun(COUNT);
const sent = told.map(({ key }, index) => ({ key, units: [unitOf(index + 1)] }));
const without = <Row>(rows: readonly Row[], at: number): readonly Row[] =>
  rows.filter((_, index) => index !== at);
const answers = (broken: Partial<Stored>, said = told) =>
  checkAnswers({ ...stored, ...broken }, { sent, told: said });

test('a faultless run is found faultless by every checker', () => {
  expect(answers({})).toEqual([]);
  expect(stored.slots).toHaveLength(11);
  for (const check of [checkNumbers, checkShares, checkBooks, checkSlots, checkReplay])
    expect(check(stored)).toEqual([]);
});

describe('a bug put in on purpose is found', () => {
  test('a number is missing', () => {
    expect(checkNumbers({ ...stored, entries: without(stored.entries, 20) })).not.toEqual([]);
    expect(checkNumbers({ ...stored, decisions: without(stored.decisions, 20) })).not.toEqual([]);
    expect(checkNumbers({ ...stored, vacancies: changed(stored.vacancies, 20, { number: 51 }) })).not.toEqual(
      [],
    );
  });

  test('a number is given twice, or the last one was never given', () => {
    expect(checkNumbers({ ...stored, entries: changed(stored.entries, 7, { number: 7 }) })).not.toEqual([]);
    expect(checkNumbers({ ...stored, counters: changed(stored.counters, 0, { counted: 51 }) })).not.toEqual(
      [],
    );
  });

  test('a slot is doubled, missing, or stands in another state than its vacancy', () => {
    const [slot] = stored.slots;
    expect(checkSlots({ ...stored, slots: [...stored.slots, ...stored.slots.slice(0, 1)] })).not.toEqual([]);
    expect(checkSlots({ ...stored, slots: without(stored.slots, 3) })).not.toEqual([]);
    expect(checkSlots({ ...stored, slots: changed(stored.slots, 0, { state: 'CLAIMED' }) })).not.toEqual([]);
    expect(slot?.state).toBe('OFFERED');
  });

  test('a home is decided twice, or not at all', () => {
    expect(
      checkSlots({ ...stored, decisions: [...stored.decisions, ...stored.decisions.slice(4, 5)] }),
    ).not.toEqual([]);
    expect(checkSlots({ ...stored, decisions: without(stored.decisions, 4) })).not.toEqual([]);
  });

  test('the credit is off by 1/50: in the counter, in one line, in one decision', () => {
    const off = share(1n, 50n);
    const [credit, line, decision] = [stored.counters[0]?.credit, stored.entries[9], stored.decisions[9]];
    expect(
      checkBooks({ ...stored, counters: changed(stored.counters, 0, { credit: add(credit ?? ZERO, off) }) }),
    ).not.toEqual([]);
    const creditAfter = add(line?.creditAfter ?? ZERO, off);
    expect(checkBooks({ ...stored, entries: changed(stored.entries, 9, { creditAfter }) })).not.toEqual([]);
    const decisions = changed(stored.decisions, 9, { creditAfter: add(decision?.creditAfter ?? ZERO, off) });
    expect(checkReplay({ ...stored, decisions })).not.toEqual([]);
  });

  test('a turn is given too early, also when the books have been made to agree', () => {
    const early = stored.entries.findIndex(({ used }) => used === 1);
    const moved = changed(changed(stored.entries, early, { used: 0 }), early - 1, { used: 1 });
    expect(
      checkReplay({ ...stored, decisions: changed(stored.decisions, early - 1, { route: 'MUNICIPAL' }) }),
    ).not.toEqual([]);
    expect(checkShares({ ...stored, entries: moved.map((entry) => ({ ...entry, used: 1 })) })).not.toEqual(
      [],
    );
    expect(checkBooks({ ...stored, entries: moved })).not.toEqual([]);
  });

  test('a share of 0 is given a turn', () => {
    const entries = stored.entries.map((entry, index) => ({
      ...entry,
      earned: ZERO,
      used: index === 30 ? 1 : 0,
    }));
    expect(checkShares({ ...stored, entries })).not.toEqual([]);
  });

  test('an acknowledged report is lost', () => {
    expect(answers({ vacancies: without(stored.vacancies, 12) })).not.toEqual([]);
  });

  test('an unanswered key may be stored or not, but not twice; an answered one must be', () => {
    const unanswered = new Set(['key-13']);
    const said = without(told, 12);
    const vacancies = without(stored.vacancies, 12);
    expect(checkAnswers({ ...stored, vacancies }, { sent, told: said, unanswered })).toEqual([]);
    expect(checkAnswers(stored, { sent, told: said, unanswered })).toEqual([]);
    expect(checkAnswers(stored, { sent, told: said })).not.toEqual([]);
    const doubled = [...stored.vacancies, ...changed(stored.vacancies.slice(12, 13), 0, { id: 'v-again' })];
    expect(checkAnswers({ ...stored, vacancies: doubled }, { sent, told: said, unanswered })).not.toEqual([]);
  });

  test('a key is stored twice, a home is stored twice, a home was never sent', () => {
    expect(answers({ keys: [...stored.keys, ...stored.keys.slice(0, 1)] })).not.toEqual([]);
    const again = changed(stored.vacancies.slice(0, 1), 0, { id: 'v-again', reference: 'again' });
    expect(answers({ vacancies: [...stored.vacancies, ...again] })).not.toEqual([]);
    const strange = changed(again, 0, { unitNumber: 'nobody’s' });
    expect(answers({ vacancies: [...stored.vacancies, ...strange] })).not.toEqual([]);
  });

  test('the same key gets another answer, or one about another home', () => {
    const [first, second] = told;
    const swapped = [{ key: first?.key ?? '', homes: second?.homes ?? [] }];
    expect(answers({}, [...told, ...swapped])).not.toEqual([]);
    const homes = changed(first?.homes ?? [], 0, { route: 'MUNICIPAL' });
    expect(answers({}, [...told, { key: 'key-1', homes }])).not.toEqual([]);
  });

  test('half of a batch is stored', () => {
    const [one, two, ...rest] = sent;
    const batch = { key: 'key-1', units: [...(one?.units ?? []), ...(two?.units ?? [])] };
    const unanswered = new Set(['key-1']);
    const said = told.slice(2);
    const vacancies = without(stored.vacancies, 1);
    expect(
      checkAnswers({ ...stored, vacancies }, { sent: [batch, ...rest], told: said, unanswered }),
    ).not.toEqual([]);
  });

  test('a counter-entry is not what it should be', () => {
    const entry = stored.entries[4];
    const line = (kind: 'RETURNED' | 'VOIDED', correction: typeof ONE): Stored => {
      const creditAfter = add(stored.entries.at(-1)?.creditAfter ?? ZERO, correction);
      const common = { counterId: 'c', sequence: 51, vacancyId: entry?.vacancyId ?? '', number: null };
      const last = { ...common, kind, correction, earned: ZERO, used: 0, creditAfter };
      return { ...stored, entries: [...stored.entries, last] };
    };
    expect(entry?.used).toBe(1);
    expect(checkReplay(line('RETURNED', ONE))).toEqual([]);
    expect(checkReplay(line('RETURNED', share(1n, 2n)))).not.toEqual([]);
    expect(checkReplay(line('VOIDED', share(39n, 50n)))).toEqual([]);
    expect(checkReplay(line('VOIDED', ONE))).not.toEqual([]);
  });

  test('a naming is asked for the special criteria out of turn', () => {
    const naming = (vacancyId: string, kind: string, specialCriteria: boolean | null): StoredHappening => ({
      ...{
        vacancyId,
        departmentId: 'd',
        tier: 'LEVEL_2',
        agreement: 'hoeje-taastrup-2023',
        kind,
        specialCriteria,
      },
    });
    const right = [
      naming('a', 'NAMED', false),
      naming('b', 'NAMED', true),
      naming('a', 'VOIDED', null),
      naming('c', 'NAMED', true),
    ];
    expect(checkNamings({ happenings: right })).toEqual([]);
    expect(checkNamings({ happenings: changed(right, 3, { specialCriteria: false }) })).not.toEqual([]);
  });

  test('a migration is missing, unfinished, done twice, changed, or left something out', () => {
    const sound = {
      history: ['0001', '0002'].map((name) => ({ name, checksum: `of ${name}`, finished: true })),
      catalogue: ['table a', 'index b'],
    };
    expect(checkMigrated(sound, sound)).toEqual([]);
    const broken = [
      { ...sound, history: sound.history.slice(0, 1) },
      { ...sound, history: changed(sound.history, 1, { finished: false }) },
      { ...sound, history: [...sound.history, ...sound.history.slice(1)] },
      { ...sound, history: changed(sound.history, 0, { checksum: 'other' }) },
      { ...sound, catalogue: ['table a'] },
      { ...sound, catalogue: ['table a', 'index b', 'table c'] },
    ];
    for (const found of broken) expect(checkMigrated(found, sound)).not.toEqual([]);
  });
});
