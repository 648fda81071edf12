import { describe, expect, test } from 'vitest';
import { aHome, onePast } from '@/lib/testing/any-past';
import { fraction, parseFraction } from '../shared/fraction';
import { asId, type VacancyId } from '../shared/ids';
import { replayProof, type StoredDecision } from './replay-proof';

/** As a clerk with the agreement and a pencil would have entered them: green, every third, from nothing. */
const BY_HAND = [
  [1, 'ORGANISATION', '0', '1/3', 'men det er ikke kommunens tur denne gang'],
  [2, 'ORGANISATION', '1/3', '2/3', 'men det er ikke kommunens tur denne gang'],
  [3, 'MUNICIPAL', '2/3', '0', 'og det er kommunens tur'],
  [4, 'ORGANISATION', '0', '1/3', 'men det er ikke kommunens tur denne gang'],
] as const;

const share = (text: string) => parseFraction(text) ?? expect.unreachable();
const lead = (number: number, turn: string) =>
  `Ledig bolig nr. ${number} i afdeling 1 Engen. Afdelingen er grøn, så hver 3. ledige familiebolig tilbydes M, ${turn}.`;

const stored = BY_HAND.map(
  ([number, route, before, after, turn]): StoredDecision => ({
    ...{ vacancyId: asId<VacancyId>(`v${number}`), route, tier: 'GREEN', proposedTier: 'UNCOLOURED' },
    counted: {
      ...{ counter: 'FAMILY', number, rate: fraction(1n, 3n) },
      ...{ creditBefore: share(before), creditAfter: share(after) },
    },
    verdictDigest: lead(number, turn),
  }),
);

const past = onePast(BY_HAND.map(([number]) => aHome(`v${number}`)));
const prove = (rows: readonly StoredDecision[]) =>
  replayProof(past, new Map(rows.map((row) => [row.vacancyId, row])), {
    knowledge: 'AT_THE_TIME',
    digest: ({ lead: told }) => told.da,
  });

describe('a replay', () => {
  test('gives what was entered by hand, with the words that go with it', () => {
    const { homes, deviations } = prove(stored);
    expect(deviations.map(({ differs, verdict }) => [differs, verdict.lead.da])).toEqual([]);
    expect(homes).toBe(4);
  });

  test('says of a decision that is stored otherwise in what it differs', () => {
    const [first, second, third, fourth] = stored;
    if (!first?.counted || !second || !third || !fourth) return expect.unreachable();
    const changed = [
      { ...first, counted: { ...first.counted, number: 9, rate: fraction(1n, 4n) } },
      { ...second, tier: 'RED', proposedTier: 'GREEN', verdictDigest: 'something else' },
      { ...third, counted: null },
      fourth,
    ];
    expect(prove(changed).deviations.map(({ differs }) => differs)).toEqual([
      ['number', 'rate'],
      ['tier', 'proposedTier', 'text'],
      ['counter', 'number', 'rate', 'creditBefore', 'creditAfter'],
    ]);
  });
});
