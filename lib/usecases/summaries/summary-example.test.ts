import { beforeAll, describe, expect, test } from 'vitest';
import { readLettingBook } from '@/lib/data/lettings/letting-books';
import { readTallies } from '@/lib/data/sums/tallies';
import { inHotTransaction, inTransaction } from '@/lib/data/transaction';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { BESIDE_MEASURES, MEASURES } from '@/lib/domain/summary/measure';
import { SECTIONS, type Summary } from '@/lib/domain/summary/summary';
import { day, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { granted } from '@/lib/testing/lettings/slots';
import { opensItsHomes } from '@/lib/testing/summaries/opens-homes';
import { BOOK_FIGURES, BOOK_FIGURES_BY_PLACE } from '@/lib/testing/summaries/summary-book-figures';
import { BEFORE, PERIOD } from '@/lib/testing/summaries/summary-example';
import { FIGURES_BY_PLACE, FIGURES_BY_WORD } from '@/lib/testing/summaries/summary-example-figures';
import { exampleTallies } from '@/lib/testing/summaries/summary-example-sums';
import { type PlayedYear, playedYear } from '@/lib/testing/summaries/summary-played';
import { tableOf, written, writtenById } from '@/lib/testing/summaries/summary-tables';
import { voidVacancy } from '../vacancies/void-vacancy';
import { getSummary } from './get-summary';

const BY_WORD = { ...FIGURES_BY_WORD, ...BOOK_FIGURES };
const BY_PLACE = { ...FIGURES_BY_PLACE, ...BOOK_FIGURES_BY_PLACE };

const inOrder = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();

describe('the year of docs/domain/summary-example.md, played through the use cases', () => {
  let year: PlayedYear;
  let summary: Summary | null;
  const tables = () => summary?.sections.flatMap((section) => section.tables) ?? [];
  beforeAll(async () => {
    // Only a demonstration has a past that was played.
    await playsOtherDays();
    year = await playedYear();
    const asked = { municipalityId: year.town.municipalityId, part: { kind: 'MUNICIPALITY' } } as const;
    summary = await getSummary(year.town.caseworker, { ...asked, period: PERIOD });
  });

  test('keeps exactly the sums counted by hand', async () => {
    const { town, neighbour, ...departments } = year;
    const measures = [...MEASURES, ...BESIDE_MEASURES];
    const rows = await inTransaction(town.caseworker, (tx) =>
      readTallies(tx, town.caseworker, { municipality: town.municipalityId, measures }, [
        { name: 'now', period: PERIOD },
        { name: 'earlier', period: BEFORE },
      ]),
    );
    const sums = exampleTallies({
      ...departments,
      ...{ organisation: town.organisationId, neighbour: neighbour.organisationId },
    });
    // One of every kind was counted, so that no measure can be kept wrong unseen; what lapses, which this agreement carries over, is
    // counted by hand in usecases/vacancies/carry-over.test.ts.
    expect(measures.filter((one) => !sums.now.some(({ measure }) => measure === one))).toEqual([
      'CORRECTION_LAPSED',
    ]);
    for (const period of ['now', 'earlier'] as const) {
      const kept = rows.filter((row) => row.period === period).map(({ period: _, ...tally }) => tally);
      expect(inOrder(kept)).toEqual(inOrder(sums[period]));
    }
  });

  test.each(Object.entries(BY_WORD))('%s', (id, figures) => {
    expect(writtenById(tableOf(tables(), id))).toEqual(figures);
  });

  test.each(Object.entries(BY_PLACE))('%s', (id, figures) => {
    expect(written(tableOf(tables(), id))).toEqual(figures);
  });

  test('has every section, and no table that was not worked out by hand', () => {
    expect(summary?.sections.map(({ id }) => id)).toEqual([...SECTIONS]);
    const known = [...Object.keys(BY_WORD), ...Object.keys(BY_PLACE)];
    expect(
      tables()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(known.toSorted());
  });

  test('every number opens its homes, and they come to what it says', async () => {
    const { town, neighbour } = year;
    const asked = { municipalityId: town.municipalityId, period: PERIOD };
    for (const scope of [town.officer, neighbour.officer, town.caseworker]) {
      const own = await getSummary(scope, { ...asked, part: { kind: 'MUNICIPALITY' } });
      const kinds = await opensItsHomes(scope, asked, own?.sections.flatMap((one) => one.tables) ?? []);
      const all = ['SHARE', 'RULE', 'DAYS', 'ORE', 'TURNS', 'BALANCE', 'BORNE_MUNICIPALITY'];
      expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
    }
  }, 120_000);

  test('what ends next year is told there, also where it cost nothing', async () => {
    const next = { from: day('2026-01-01'), through: day('2026-12-31') };
    const { caseworker, municipalityId } = year.town;
    const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: next } as const;
    const found = (await getSummary(caseworker, asked))?.sections.flatMap((section) => section.tables) ?? [];
    expect(written(tableOf(found, 'waiting-rent')).slice(0, 2)).toEqual([
      '2 | 840000 øre | 1 | 280000 øre | 1 | 116129 øre',
      '2 | – | 4 | 463548 øre | – | –',
    ]);
  });

  test('a department alone is its part of it', async () => {
    const { town, b } = year;
    const asked = {
      municipalityId: town.municipalityId,
      part: { kind: 'DEPARTMENT', id: b },
      period: PERIOD,
    } as const;
    const ofB = (await getSummary(town.officer, asked))?.sections.flatMap(({ tables }) => tables) ?? [];
    expect(written(tableOf(ofB, 'special-allocations'))).toEqual(FIGURES_BY_PLACE['special-allocations']);
    expect(written(tableOf(ofB, 'waiting-rent'))).toEqual(['0 | 0 øre | 0 | 0 øre | 1 | 116129 øre']);
    expect(ofB.map(({ id }) => id)).not.toContain('voids-by-department');
    expect(ofB.map(({ id }) => id)).not.toContain('indicators');
  });

  test('the flexible share is that of the department’s own letting book, also when a home is voided', async () => {
    const { town, a } = year;
    const asked = {
      municipalityId: town.municipalityId,
      part: { kind: 'DEPARTMENT', id: a },
      period: PERIOD,
    } as const;
    const told = async () => {
      const tables =
        (await getSummary(town.officer, asked))?.sections.flatMap(({ tables: all }) => all) ?? [];
      return written(tableOf(tables, 'flexible-share'))[0];
    };
    const book = () =>
      inHotTransaction(town.officer, async (tx) => {
        const { share } = await readLettingBook(tx, town.officer, a, ['LEVEL_1']);
        return `${share.counted} | ${share.letBefore} | ${share.letBefore}/${share.counted}`;
      });
    expect(await told()).toContain(await book());
    const [empty] = await rowsOf<{ id: string; revision: number }>(
      `SELECT id, revision FROM vacancy WHERE department_id = $1 AND state = 'ORGANISATION'`,
      [a],
    );
    if (empty === undefined) throw new Error('The one whose lease fell through');
    const { revision } = empty;
    granted(
      await voidVacancy(town.officer, {
        vacancyId: asId<VacancyId>(empty.id),
        revision,
        reason: 'Opsigelsen trukket tilbage',
      }),
    );
    expect(await told()).toBe('5 | 1 | 1/5 | 1/3 | 1 | within-cap | 1 | 0 | 0/1');
    expect(await told()).toContain(await book());
  });
});
