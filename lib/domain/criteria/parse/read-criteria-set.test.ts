import { describe, expect, test } from 'vitest';
import { AGREEMENT_DOCUMENTS, getAgreement } from '@/agreements/registry';
import { readDocument } from '../../shared/reading';
import { readCriteriaSet } from './read-criteria-set';

type Json = Record<string, unknown>;
const named = (agreement: string, name: string): Json => {
  const set = AGREEMENT_DOCUMENTS.find((row) => row.id === agreement)?.criteriaSets.find(
    (row) => row.set === name,
  );
  return JSON.parse(JSON.stringify(set));
};
/** The set with one value changed; a path like `criteria.0.whom.hold`. */
function changed(document: Json, path: string, value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(document));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => (at as Json)[key], copy);
  if (value === undefined) delete (parent as Json)[last];
  else (parent as Json)[last] = value;
  return copy;
}
const read = (document: unknown) => readDocument(document, readCriteriaSet);
const fault = (document: unknown): string => {
  const result = read(document);
  return result.ok ? 'none' : `${result.error.path}: ${result.error.message}`;
};

const tightened = named('holbaek-2024', 'TIGHTENED');
const annex4 = named('holbaek-2024', 'FLEXIBLE');
const combined = named('randers-2022', 'COMBINED');
const demand = 'criteria.1.proof.0.needs.0.anyOf.0.0';

describe('a set in its published form', () => {
  test.each(AGREEMENT_DOCUMENTS.flatMap((row) => row.criteriaSets.map((set) => [row.id, set.set] as const)))(
    '%s %s is read as the agreement has it',
    (agreement, name) => {
      const result = read(named(agreement, name));
      expect(result).toEqual({
        ok: true,
        value: getAgreement(agreement).criteriaSets.find((row) => row.set === name),
      });
    },
  );
  test('may leave out rank, always, exemption, ages and how long a couple has lived together', () => {
    let document = annex4;
    for (const key of ['rank', 'always', 'exemptResidentsOf', 'whom.ages', 'whom.cohabitantAfterMonths']) {
      document = changed(document, `criteria.0.${key}`, undefined);
    }
    const expected = getAgreement('holbaek-2024').criteriaSets.find((row) => row.set === 'FLEXIBLE');
    expect(read(document)).toEqual({ ok: true, value: expected });
  });
});

describe('the first fault is named with its path', () => {
  test.each<[string, Json, string, unknown, string]>([
    ['no criteria', tightened, 'criteria', [], 'criteria: a set has at least one criterion'],
    ['a mode that is none', tightened, 'mode', 'SOME', 'mode: unknown mode "SOME"'],
    [
      'a kind that is none',
      tightened,
      'criteria.0.kind',
      'HAPPY',
      'criteria[0].kind: unknown kind of criterion "HAPPY"',
    ],
    ['an id twice', tightened, 'criteria.2.criterion', 'S1', 'criteria[2]: criterion "S1" is given twice'],
    [
      'ages the wrong way',
      tightened,
      'criteria.2.whom.ages.to',
      14,
      'criteria[2].whom.ages.to: "to" 14 must not be below "from" 15',
    ],
    [
      'half an age',
      tightened,
      'criteria.2.whom.ages.to',
      14.5,
      'criteria[2].whom.ages.to: expected a whole number',
    ],
    [
      'whom that is none',
      tightened,
      'criteria.2.whom.members',
      'CHILDREN',
      'criteria[2].whom.members: unknown group of members "CHILDREN"',
    ],
    ['rank 0', tightened, 'criteria.2.rank', 0, 'criteria[2].rank: expected a whole number from 1'],
    [
      'no look-back at all',
      tightened,
      'criteria.3.lookBackMonths',
      undefined,
      'criteria[3].lookBackMonths: missing',
    ],
    [
      'a benefit that is none',
      tightened,
      'criteria.3.allowed.0',
      'LUCK',
      'criteria[3].allowed[0]: unknown benefit "LUCK"',
    ],
    [
      'an amount of half an øre',
      tightened,
      'criteria.2.income.amounts.0.oere',
      0.5,
      'criteria[2].income.amounts[0].oere: expected a whole number of øre',
    ],
    [
      'an amount below 0',
      tightened,
      'criteria.2.income.amounts.0.oere',
      -1,
      'criteria[2].income.amounts[0].oere: expected a whole number of øre',
    ],
    [
      'two amounts of a year',
      tightened,
      'criteria.2.income.amounts.1',
      { year: 2023, oere: 1 },
      'criteria[2].income.amounts[1]: the amount of "2023" is given twice',
    ],
    [
      'hours below 0',
      annex4,
      'criteria.0.hoursPerWeek',
      '-1',
      'criteria[0].hoursPerWeek: expected hours from 0',
    ],
    [
      'hours as a decimal',
      annex4,
      'criteria.0.hoursPerWeek',
      '24.5',
      'criteria[0].hoursPerWeek: expected an exact fraction',
    ],
    [
      'a place that is none',
      annex4,
      'criteria.3.residentOf',
      'STREET',
      'criteria[3].residentOf: unknown place "STREET"',
    ],
    [
      'a group of no benefits',
      combined,
      'criteria.0.groups.0.benefits',
      [],
      'criteria[0].groups[0].benefits: a group names at least one',
    ],
    [
      'a paper that is none',
      tightened,
      `${demand}.papers.0`,
      'LETTER',
      'criteria[1].proof[0].needs[0].anyOf[0][0].papers[0]: unknown paper "LETTER"',
    ],
    [
      'no kind of paper',
      tightened,
      `${demand}.papers`,
      [],
      'criteria[1].proof[0].needs[0].anyOf[0][0].papers: expected at least one kind',
    ],
    [
      'an alternative of nothing',
      tightened,
      'criteria.1.proof.0.needs.0.anyOf.0',
      [],
      'criteria[1].proof[0].needs[0].anyOf[0]: an alternative asks for at least one',
    ],
    [
      'no alternative',
      tightened,
      'criteria.1.proof.0.needs.0.anyOf',
      [],
      'criteria[1].proof[0].needs[0].anyOf: a need has at least one',
    ],
    [
      'coverage that is none',
      tightened,
      `${demand}.covers.kind`,
      'ALL',
      'criteria[1].proof[0].needs[0].anyOf[0][0].covers.kind: unknown coverage "ALL"',
    ],
    [
      'a look-back of one that has none',
      tightened,
      `${demand}.covers.kind`,
      'LOOK_BACK',
      'criteria[1].proof[0].needs[0].anyOf[0][0].covers: NO_CONVICTION does not look back month by month',
    ],
    [
      'a situation it cannot meet',
      tightened,
      'criteria.1.proof.0.situation',
      'ABROAD',
      'criteria[1].proof[0].situation: NO_CONVICTION knows no situation "ABROAD"',
    ],
    [
      'a situation twice',
      tightened,
      'criteria.4.proof.1.situation',
      'IN_DENMARK',
      'criteria[4].proof[1]: the proof for "IN_DENMARK" is given twice',
    ],
    [
      'a certificate without its ground',
      tightened,
      'criteria.1.certificateBasis',
      null,
      'criteria[1].proof[0].needs[0].anyOf[0][0].papers: a criminal-record certificate is asked for only where',
    ],
    [
      'a certificate for another kind',
      tightened,
      'criteria.0.proof.0.needs.0.anyOf.0.0.papers.0',
      'CRIMINAL_RECORD',
      'criteria[0].proof[0].needs[0].anyOf[0][0].papers: a criminal-record certificate is asked for only where',
    ],
    [
      'a ground without words',
      tightened,
      'criteria.1.certificateBasis.text',
      undefined,
      'criteria[1].certificateBasis.text',
    ],
    ['no section', tightened, 'criteria.0.reference', undefined, 'criteria[0].reference'],
  ])('%s', (_title, document, path, value, expected) => {
    expect(fault(changed(document, path, value))).toContain(expected);
  });

  test('a proof row left out', () => {
    const short = changed(tightened, 'criteria.4.proof', [{ situation: 'IN_DENMARK', needs: [] }]);
    expect(fault(short)).toBe('criteria[4].proof: says nothing of the situation "ABROAD"');
  });
});
