import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { day } from '@/lib/testing/lettings/households';
import { designation } from '@/lib/testing/situations';
import { type AgreementVersionId, asId } from '../../shared/ids';
import { explainSkipped } from './explain-opening';
import { type ListBook, NO_TURNS } from './list-turn';
import { openLetting } from './open-letting';
import type { LettingFacts } from './opening';
import { type StoredOpening, storedOpening } from './stored-opening';

function opened(agreementId: string, tier: string, more: Partial<LettingFacts> = {}): StoredOpening {
  const agreement = getAgreement(agreementId);
  const facts: LettingFacts = {
    ...{ agreement, tier, criteria: [], designations: [], reportedOn: day('2025-10-06') },
    ...{ openedOn: day('2025-10-06'), share: { letBefore: 0, counted: 0 }, lists: NO_TURNS },
    ...{ transferFirst: false, toRehouse: 0 },
    ...more,
  };
  return storedOpening(agreement, asId<AgreementVersionId>('v'), facts, openLetting(facts));
}

const step = (opening: StoredOpening, kind: string) => {
  const found = opening.steps.find((row) => row.kind === kind);
  if (!found) throw new Error(`No step ${kind}`);
  return found;
};

describe('the examples of docs/domain/letting.md', () => {
  test('Holbæk: the fourth home from the lists is the transfer list’s', () => {
    const lists: ListBook = { given: 3, standing: 3, transfers: 1 };
    const opening = opened('holbaek-2024', 'GREEN', { lists });
    expect(opening.headline).toEqual({
      da: 'Boligen lejes ud fra ventelisterne',
      en: 'The home is let from the waiting lists',
    });
    expect(step(opening, 'BASIS').reference.text.da).toMatch(/afsnit 7 og bilag 4$/);
    expect(step(opening, 'LIST_TURN')).toMatchObject({
      title: { da: 'Oprykningsventelistens tur', en: 'The transfer list’s turn' },
      why: {
        da: 'Udlejning nr. 4 fra ventelisterne i afdelingen. Oprykningsventelisten har hver anden. Bliver boligen ikke lejet ud fra den ene liste, går den til den anden.',
        en: 'Letting no. 4 from the waiting lists in the department. The transfer list has every second. A home that is not let from the one list goes to the other.',
      },
      sum: {
        da: 'Saldo 1/2 + andel 1/2 = 1. Turen bruges, og saldoen er 0.',
        en: 'Credit 1/2 + share 1/2 = 1. The turn is used, and the credit is 0.',
      },
    });
    const agreement = getAgreement('holbaek-2024');
    expect(explainSkipped(agreement, { ground: 'ROOMS', rooms: 3, from: 4, to: null })).toEqual({
      da: 'Ønsker mindst 4 rum, boligen har 3.',
      en: 'Wants at least 4 rooms; the home has 3.',
    });
  });

  test('Randers: the flexible list, then combined letting and the turn', () => {
    const opening = opened('randers-2022', 'ALL', {
      ...{ criteria: ['NO_BENEFIT'], designations: [designation('VULNERABLE_AREA')] },
    });
    expect(opening.basis).toBe('FLEXIBLE');
    expect(step(opening, 'FLEXIBLE')).toMatchObject({
      title: { da: 'Den fleksible liste først' },
      sum: null,
    });
    expect(step(opening, 'COMBINED')).toMatchObject({
      why: {
        da: 'Derefter afvises den, der ikke opfylder »Kombineret udlejning«, men ikke før.',
        en: 'After that, and not before, whoever does not meet “Combined letting” is rejected.',
      },
    });
    expect(step(opening, 'LIST_TURN').title.da).toBe('Derefter ventelisterne');
    const skipped = { ground: 'CRITERIA', set: 'COMBINED', use: 'FILTER', criteria: ['NO_BENEFIT'] } as const;
    expect(explainSkipped(getAgreement('randers-2022'), skipped)).toEqual({
      da: 'Kombineret udlejning: opfylder ikke »Ingen af lovens ydelser«.',
      en: 'Combined letting: does not meet “None of the listed benefits”.',
    });
  });

  test.each([
    [8, '2 + 1 = 3 > 1/3 × 8 = 8/3', 'Fleksibel udlejning springes over: andelen er brugt'],
    [9, '2 + 1 = 3 ≤ 1/3 × 9 = 3', 'Den fleksible liste først: der er plads inden for andelen'],
  ])('Høje-Taastrup, level 1: two let flexibly of %i counted', (counted, sum, title) => {
    const opening = opened('hoeje-taastrup-2023', 'LEVEL_1', { share: { letBefore: 2, counted } });
    const flexible = step(opening, 'FLEXIBLE');
    expect(flexible.title.da).toBe(title);
    expect(flexible.sum).toEqual({ da: sum, en: sum });
    expect(flexible.why.da).toContain(
      `Højst hver 3. talte ledige bolig må lejes ud efter fleksible kriterier. 2 af ${counted} er lejet ud sådan eller ved at blive det.`,
    );
    expect(opening.share).toEqual({ cap: '1/3', letBefore: 2, counted });
  });
});

describe('every step is said in both languages, and an opening is plain JSON', () => {
  test.each([
    ...[
      ['holbaek-2024', 'RED'],
      ['holbaek-2024', 'YELLOW'],
      ['holbaek-2024', 'GREEN'],
      ['holbaek-2024', 'UNCOLOURED'],
    ],
    ...[
      ['hoeje-taastrup-2023', 'LEVEL_1'],
      ['hoeje-taastrup-2023', 'LEVEL_2'],
      ['hoeje-taastrup-2023', 'LEVEL_3'],
    ],
    ...[
      ['hoeje-taastrup-2023', 'UNPLACED'],
      ['randers-2022', 'ALL'],
      ['randers-2022', 'NOWHERE'],
    ],
  ] as [string, string][])('%s, %s', (agreement, tier) => {
    for (const transferFirst of [false, true]) {
      for (const toRehouse of [0, 1, 2]) {
        const opening = opened(agreement, tier, {
          ...{ transferFirst, toRehouse, criteria: ['S2', 'F1', 'NO_BENEFIT'] },
          ...{ designations: [designation('VULNERABLE_AREA')], share: { letBefore: 0, counted: 3 } },
        });
        expect(JSON.parse(JSON.stringify(opening))).toEqual(opening);
        for (const { title, why, reference } of opening.steps) {
          for (const text of [title, why, reference.text]) {
            expect(text.da).not.toBe('');
            expect(text.en).not.toBe('');
            expect(`${text.da} ${text.en}`).not.toMatch(/undefined|null|\[object| {2}/);
          }
          expect(title.en).not.toMatch(/[æøåÆØÅ»]/);
          expect(title.da).not.toBe(title.en);
        }
        expect(opening.ladder[0]?.phase).toBe('REHOUSING');
        expect(opening.ladder.at(-1)?.phase).toBe('ADVERTISED');
      }
    }
  });
});
