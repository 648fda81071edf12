import { describe, expect, test } from 'vitest';
import { NOWHERE, placedIn, rehousing, type SituationRow, situation } from '@/lib/testing/situations';
import { counterfactuals } from './counterfactuals';
import { decideAllocation } from './decide-allocation';
import { renderVerdict } from './render-verdict';

const names = { department: '14', municipality: 'Kommunen', organisation: 'Boligselskabet' };

function verdict(row: SituationRow) {
  const facts = situation(row);
  const decision = decideAllocation(facts);
  return {
    facts,
    decision,
    ...renderVerdict(facts.agreement, decision, counterfactuals(facts, decision), names),
  };
}
const changes = (row: SituationRow) =>
  verdict(row).counterfactuals.map(({ fact, value, route }) => `${fact} ${value} ${route}`);

describe('what would have changed it', () => {
  test('a turn in green: the other colours, one more home before it, another occasion', () => {
    expect(changes({ credit: '2/3' })).toEqual([
      'TIER YELLOW ORGANISATION',
      'TIER RED ORGANISATION',
      'TIER UNCOLOURED ORGANISATION',
      'MORE_REPORTED_BEFORE 1 ORGANISATION',
      'OCCASION EXCHANGE ORGANISATION',
      'OCCASION FIRST_LETTING ORGANISATION',
    ]);
  });
  test('no turn in yellow: a nearer colour where that would have been enough, and how many more homes', () => {
    expect(changes({ department: placedIn('YELLOW'), credit: '2/3' })).toEqual([
      'TIER GREEN MUNICIPAL',
      'MORE_REPORTED_BEFORE 1 MUNICIPAL',
    ]);
  });
  test('an exempt department: no number of homes would have brought a turn', () => {
    expect(changes({ department: placedIn('RED'), credit: '1/3' })).toEqual([]);
  });
  test('a home with its own rule: without the rule', () => {
    expect(changes({ department: placedIn('RED'), allocationRule: 'ACCESSIBLE_FULL' })).toEqual([
      ...['NO_DWELLING_RULE null ORGANISATION', 'OCCASION EXCHANGE ORGANISATION'],
    ]);
  });
  test('an exchange at a turn: an ordinary new letting', () => {
    expect(changes({ occasion: 'EXCHANGE', credit: '2/3' })).toEqual(['OCCASION RELET MUNICIPAL']);
  });
  test('a care home: a family home', () => {
    expect(changes({ dwellingType: 'CARE' })).toEqual([
      ...['DWELLING_TYPE FAMILY ORGANISATION', 'OCCASION EXCHANGE ORGANISATION'],
    ]);
  });
  test('a closed department: any tier', () => {
    const department = { ...NOWHERE, rehousing: [rehousing('2024-01-01')] };
    expect(changes({ agreement: 'hoeje-taastrup-2023', department })).toContain('TIER LEVEL_1 ORGANISATION');
  });

  test('each is an answer of the core to the changed fact, and another route than the verdict’s', () => {
    for (const credit of ['0', '1/3', '2/3', '5/6', '7/8']) {
      const facts = situation({ credit });
      const decision = decideAllocation(facts);
      for (const other of counterfactuals(facts, decision)) {
        expect(other.decision.route).not.toBe(decision.route);
        if (other.change.fact !== 'TIER') continue;
        const department = placedIn(other.change.tier.tier);
        expect(other.decision.route).toBe(decideAllocation({ ...facts, department }).route);
      }
    }
  });
  test('“n more homes before it” is told with the right number', () => {
    const [told] = changes({ department: placedIn('YELLOW'), credit: '1/6' });
    expect(told).toBe('MORE_REPORTED_BEFORE 4 MUNICIPAL');
    expect(decideAllocation(situation({ department: placedIn('YELLOW'), credit: '5/6' })).route).toBe(
      'MUNICIPAL',
    );
    expect(decideAllocation(situation({ department: placedIn('YELLOW'), credit: '4/6' })).route).toBe(
      'ORGANISATION',
    );
  });
});

describe('the sentences', () => {
  test('say what would have put the department in a tier that nobody decides, and nest no brackets', () => {
    const first = (row: SituationRow, count: number) =>
      verdict({ agreement: 'hoeje-taastrup-2023', ...row })
        .counterfactuals.slice(0, count)
        .map(({ text }) => text.da);
    expect(first({ department: placedIn('LEVEL_1'), credit: '5/6' }, 2)).toEqual([
      'Med indplaceringen niveau 3 (orange, friholdt) havde boligorganisationen udlejet boligen, fordi afdelingen er friholdt.',
      'Var der blevet genhuset i afdelingen, var boligen ikke blevet udlejet.',
    ]);
    const exempt = { department: placedIn('LEVEL_3'), dwellingType: 'YOUTH', credit: '3/4' } as const;
    expect(first(exempt, 3)).toContain(
      'Havde afdelingen ikke været indplaceret (hver 4.), var boligen gået til kommunal anvisning, fordi saldoen nåede 1.',
    );
  });
  test('name the changed fact and what the credit would have come to', () => {
    expect(verdict({ credit: '2/3' }).counterfactuals[0]?.text).toEqual({
      da: 'Med indplaceringen gul (hver 6.) havde boligorganisationen udlejet boligen, fordi saldoen kun nåede 5/6.',
      en: 'With the placement yellow (every 6th) the housing organisation would have let the home, because the credit only reached 5/6.',
    });
  });
});
