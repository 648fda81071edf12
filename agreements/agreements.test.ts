import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatFraction } from '../lib/domain/shared/fraction';
import { AGREEMENT_DOCUMENTS, AGREEMENT_IDS, findAgreement, getAgreement } from './registry';

const root = fileURLToPath(new URL('..', import.meta.url));
const ratesOf = (id: string) =>
  getAgreement(id).rates.map((row) => `${row.dwellingType} ${row.tier} ${formatFraction(row.rate)}`);

describe('the shares that the parties signed', () => {
  test('Holbæk, section 6', () => {
    expect(ratesOf('holbaek-2024')).toEqual([
      ...['FAMILY GREEN 1/3', 'FAMILY YELLOW 1/6', 'FAMILY RED 0', 'FAMILY UNCOLOURED 1/8'],
    ]);
  });
  test('Høje-Taastrup, section 3', () => {
    expect(ratesOf('hoeje-taastrup-2023')).toEqual([
      ...['FAMILY LEVEL_1 1/3', 'FAMILY LEVEL_2 11/50', 'FAMILY LEVEL_3 0', 'FAMILY UNPLACED 1/4'],
      ...['YOUTH LEVEL_1 1/4', 'YOUTH LEVEL_2 1/4', 'YOUTH LEVEL_3 0', 'YOUTH UNPLACED 1/4'],
    ]);
  });
  test('Randers, section 4', () => expect(ratesOf('randers-2022')).toEqual(['FAMILY ALL 1/4']));
});

describe.each(AGREEMENT_IDS)('%s', (id) => {
  const agreement = getAgreement(id);

  test('is in force on the demo day', () => {
    const { from, to } = agreement.inForce;
    expect(from !== null && from <= '2025-10-06' && (to === null || to > '2025-10-06')).toBe(true);
  });
  test('every question is read once, and what is silent in the text is marked assumed', () => {
    const questions = agreement.readings.map((row) => row.question);
    expect(new Set(questions).size).toBe(questions.length);
    const asked = [
      'Q02',
      'Q03',
      'Q04',
      'Q05',
      'Q06',
      'Q07',
      'Q08',
      'Q09',
      'Q10',
      'Q11',
      'Q12',
      'Q13',
      'Q14',
      'Q15',
      'Q16',
    ];
    expect(questions).toEqual(expect.arrayContaining(asked));
    expect(agreement.readings.find((row) => row.question === 'Q11')?.assumed).toBe(true);
  });
  test('its deadlines are assumed and nothing expires by itself', () => {
    expect(agreement.deadlines).toMatchObject({
      ...{ answerWorkingDays: 7, nameWorkingDays: 7, warnAfterWorkingDays: 5, expires: false },
      reference: { assumed: true },
    });
  });
  test('every tier that may be let says by what', () => {
    const closed = agreement.ladder.flatMap((rung) => (rung.kind === 'CLOSED_TIERS' ? rung.tiers : []));
    const lettable = agreement.letting.flatMap((row) => row.tiers);
    const open = agreement.tiers.map((row) => row.tier).filter((tier) => !closed.includes(tier));
    expect([...lettable].sort()).toEqual([...open].sort());
  });
  test('its published form lies in docs/domain/agreements', () => {
    const published = readFileSync(`${root}docs/domain/agreements/${id}.json`, 'utf8');
    const document = AGREEMENT_DOCUMENTS.find((row) => row.id === id);
    expect(published).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });
  test('no mark stands for two tiers that may be mixed up', () => {
    const marked = agreement.tiers.filter((row) => row.placeable).map((row) => row.mark);
    expect(new Set(marked).size).toBe(marked.length);
  });
});

test('an unknown name is no agreement, not even one that every object has', () => {
  for (const name of ['', 'holbaek', 'constructor', '__proto__']) expect(findAgreement(name)).toBeNull();
});

/** Also words of the domain itself: a department that no placement names. */
const ALSO_WORDS = ['ALL', 'UNPLACED'];

test('the domain never asks for the name of a municipality, an agreement or a tier', () => {
  const names = AGREEMENT_IDS.flatMap((id) => {
    const { municipality, organisations, tiers } = getAgreement(id);
    const parties = [municipality, ...organisations].map((party) => party.name);
    return [id, ...parties, ...tiers.map((row) => row.tier).filter((tier) => !ALSO_WORDS.includes(tier))];
  });
  const files = readdirSync(`${root}lib/domain`, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(40);
  const named = sources.flatMap((file) => {
    const code = readFileSync(`${root}lib/domain/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return names
      .filter((name) => code.includes(`'${name}'`) || code.includes(`"${name}"`))
      .map((name) => `${file}: ${name}`);
  });
  expect(named).toEqual([]);
});
