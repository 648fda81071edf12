import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { randers2022 } from '@/agreements/randers-2022';
import { AGREEMENT_DOCUMENTS, getAgreement } from '@/agreements/registry';
import { parseExactJson } from '../shared/exact-json';
import { parseAgreement } from './parse-agreement';

type Draft = { [key: string]: Draft } & Draft[] & string;

/** Holbæk's agreement with one thing changed. */
function fault(change: (draft: Draft) => void, document: unknown = holbaek2024): string {
  const draft: Draft = structuredClone(document) as Draft;
  change(draft);
  const result = parseAgreement(draft);
  return result.ok ? 'accepted' : `${result.error.path}: ${result.error.message}`;
}
const set = (target: Draft | undefined, key: string, value: unknown): void => {
  if (target === undefined) throw new Error(`nothing to change at ${key}`);
  Object.assign(target, { [key]: value });
};

describe('the first fault of an agreement has its path', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    ['an empty id', (a) => set(a, 'id', ''), 'id: expected a text'],
    ['a title in one language', (a) => set(a.title, 'en', undefined), 'title.en: missing'],
    [
      'a CVR number that is a number',
      (a) => set(a.municipality, 'cvr', 29189447),
      'municipality.cvr: expected a text',
    ],
    [
      'an end before the start',
      (a) => set(a.inForce, 'to', '2024-07-01'),
      'inForce.to: "to" 2024-07-01 must be after',
    ],
    ['no tiers', (a) => set(a, 'tiers', []), 'tiers: an agreement has at least one tier'],
    ['a tier twice', (a) => set(a.tiers?.[2], 'tier', 'GREEN'), 'tiers[2]: tier "GREEN" is given twice'],
    [
      'a mark that nobody can draw',
      (a) => set(a.tiers?.[0], 'mark', 'star'),
      'tiers[0].mark: unknown mark "star"',
    ],
    [
      'a reference without a text',
      (a) => set(a.tiers?.[1]?.reference, 'text', null),
      'tiers[1].reference.text: expected an object',
    ],
    [
      'an unplaced tier that is none',
      (a) => set(a.placing?.unplaced, 'tier', 'BLUE'),
      'placing.unplaced.tier: unknown tier "BLUE"',
    ],
    [
      'a rounding that is none',
      (a) => set(a.proposal, 'rounding', 'UP'),
      'proposal.rounding: unknown rounding "UP"',
    ],
    [
      'a threshold for an unknown figure',
      (a) => set(a.proposal?.thresholds?.[0]?.any?.[0], 'figure', 'income'),
      'proposal.thresholds[0].any[0].figure: unknown key figure "income"',
    ],
    [
      'a threshold as a number',
      (a) => set(a.proposal?.thresholds?.[1]?.any?.[0], 'value', 31),
      'proposal.thresholds[1].any[0].value: expected a text',
    ],
    [
      'a share above 1',
      (a) => set(a.rates?.[0], 'rate', '4/3'),
      'rates[0].rate: expected a share from 0 to 1',
    ],
    [
      'a share below 0',
      (a) => set(a.rates?.[0], 'rate', '-1/3'),
      'rates[0].rate: expected a share from 0 to 1',
    ],
    [
      'a share with decimals',
      (a) => set(a.rates?.[0], 'rate', '0.33'),
      'rates[0].rate: expected an exact fraction',
    ],
    [
      'a rate twice',
      (a) => set(a.rates?.[3], 'tier', 'RED'),
      'rates[3]: the rate of "FAMILY RED" is given twice',
    ],
    [
      'a tier without a rate',
      (a) => a.rates?.splice(2, 1),
      'ladder: the tier "RED" can reach "TURN" but has no rate for "FAMILY"',
    ],
    [
      'a dwelling rule twice',
      (a) => set(a.dwellingRules?.[1], 'rule', 'ACCESSIBLE_FULL'),
      'dwellingRules[1]: dwelling rule "ACCESSIBLE_FULL" is given twice',
    ],
    [
      'an own counter named after a dwelling type',
      (a) => set(a.dwellingRules?.[1]?.effect, 'counter', 'FAMILY'),
      'dwellingRules[1].effect.counter: this name is the counter',
    ],
    [
      'an unknown kind of rung',
      (a) => set(a.ladder?.[0], 'kind', 'LOTTERY'),
      'ladder[0].kind: unknown rung "LOTTERY"',
    ],
    [
      'a rung twice',
      (a) => set(a.ladder?.[4], 'kind', 'FIRST_LETTING'),
      'ladder[4]: the rung "FIRST_LETTING" is given twice',
    ],
    ['a ladder that does not end in a turn', (a) => a.ladder?.pop(), 'ladder: the last rung must be "TURN"'],
    ['an empty ladder', (a) => set(a, 'ladder', []), 'ladder: the last rung must be "TURN"'],
    [
      'dwelling rules without a rung',
      (a) => a.ladder?.splice(1, 1),
      'ladder: there are dwelling rules but no rung',
    ],
    [
      'a type without a rate that reaches the turn',
      (a) => a.ladder?.splice(4, 1),
      'ladder: "YOUTH" has no rate, so a rung "NOT_SHARED" is needed',
    ],
    [
      'a return reason without terms',
      (a) => a.returns?.splice(0, 1),
      'returns: no terms for the return reason "TOO_EXPENSIVE"',
    ],
    [
      'a return reason twice',
      (a) => set(a.returns?.[1], 'reason', 'TOO_EXPENSIVE'),
      'returns[1]: return reason "TOO_EXPENSIVE" is given twice',
    ],
    [
      'special criteria at a tier that is none',
      (a) => set(a, 'specialCriteria', { tier: 'X', every: 2 }),
      'specialCriteria.tier: unknown tier "X"',
    ],
    [
      'every 0th',
      (a) => set(a, 'specialCriteria', { tier: 'RED', every: 0 }),
      'specialCriteria.every: expected a whole number from 1',
    ],
    [
      'a demand for an unknown rule',
      (a) => set(a.demands?.[0]?.when, 'dwellingRules', ['X']),
      'demands[0].when.dwellingRules[0]: unknown dwelling rule "X"',
    ],
    [
      'letting by criteria that are none',
      (a) => set(a.letting?.[0]?.criteria?.[0], 'set', 'X'),
      'letting[0].criteria[0].set: unknown set of criteria "X"',
    ],
    [
      'criteria used in a way that is none',
      (a) => set(a.letting?.[0]?.criteria?.[0], 'use', 'MAYBE'),
      'letting[0].criteria[0].use: unknown use of criteria "MAYBE"',
    ],
    [
      'criteria in an area designated as nothing known',
      (a) => set(a.letting?.[0]?.criteria?.[0], 'designations', ['MOON']),
      'letting[0].criteria[0].designations[0]: unknown designation "MOON"',
    ],
    [
      'a set of criteria twice',
      (a) => set(a.criteriaSets?.[1], 'set', 'TIGHTENED'),
      'criteriaSets[1]: set of criteria "TIGHTENED" is given twice',
    ],
    [
      'a criterion with a fault',
      (a) => set(a.criteriaSets?.[0]?.criteria?.[1], 'lookBackMonths', 0),
      'criteriaSets[0].criteria[1].lookBackMonths: expected a whole number from 1',
    ],
    [
      'letting at a tier that is none',
      (a) => set(a.letting?.[0], 'tiers', ['X']),
      'letting[0].tiers[0]: unknown tier "X"',
    ],
    [
      'a deadline of half a day',
      (a) => set(a.deadlines, 'answerWorkingDays', 0.5),
      'deadlines.answerWorkingDays: expected a whole number',
    ],
    [
      'a warning after the deadline',
      (a) => set(a.deadlines, 'warnAfterWorkingDays', 8),
      'deadlines.warnAfterWorkingDays: the warning comes after',
    ],
    [
      'a reading without words',
      (a) => set(a.readings?.[0]?.text, 'da', ''),
      'readings[0].text.da: expected a text',
    ],
  ])('%s', (_title, change, start) => {
    expect(fault(change).slice(0, start.length)).toBe(start);
  });

  test('what is no object is a fault of the whole', () => {
    for (const value of [null, 7, 'holbaek-2024', []]) {
      expect(parseAgreement(value)).toMatchObject({ ok: false, error: { path: '$' } });
    }
  });
});

describe('what an agreement may do', () => {
  test('close a tier instead of giving it a rate', () => {
    const closeRed = (draft: Draft) => {
      draft.rates?.splice(2, 1);
      const { reference } = holbaek2024.tiers[2] ?? {};
      draft.ladder?.unshift({ kind: 'CLOSED_TIERS', tiers: ['RED'], reference } as unknown as Draft);
    };
    expect(fault(closeRed)).toBe('accepted');
  });
  test('leave out what it does not have', () => {
    const bare = (draft: Draft) => {
      const own = [
        'organisations',
        'frame',
        'individual',
        'dwellingRules',
        'specialCriteria',
        'demands',
        'letting',
      ];
      for (const key of [...own, 'criteriaSets', 'readings']) set(draft, key, null);
    };
    expect(fault(bare, randers2022)).toBe('accepted');
  });
  test('carry keys that nobody reads', () =>
    expect(fault((draft) => set(draft, 'note', 'x'))).toBe('accepted'));
});

describe('the published form', () => {
  test.each(AGREEMENT_DOCUMENTS.map((document) => [document.id, document] as const))(
    '%s: read back from JSON it is the same agreement',
    (id, document) => {
      const text = JSON.stringify(document);
      expect(parseAgreement(JSON.parse(text))).toEqual({ ok: true, value: getAgreement(id) });
      expect(parseAgreement(parseExactJson(text))).toEqual({ ok: true, value: getAgreement(id) });
    },
  );
  test('a changed share is a changed agreement, and only that', () => {
    const document = structuredClone(hoejeTaastrup2023);
    Object.assign(document.rates[1] ?? {}, { rate: '2/9' });
    const result = parseAgreement(document);
    expect(result.ok && result.value.rates[1]?.rate).toEqual({ n: 2n, d: 9n });
  });
});
