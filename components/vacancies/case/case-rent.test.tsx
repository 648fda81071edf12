import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { renderText } from '../../testing/render-html';
import { at, slot, vacancyFile } from '../../testing/vacancy-file';
import { CaseRent } from './case-rent';

const file = (more: Parameters<typeof vacancyFile>[0] = {}) =>
  vacancyFile({ agreement: getAgreement('holbaek-2024'), ...more });

test('rent: one sixth of a month so far is said as such, and nothing when it never ran', () => {
  expect(renderText(<CaseRent file={file()} />)).toContain('1.200,00 kr. til og med i dag');
  const never = { ...slot, rentUntil: slot.rentFrom };
  expect(renderText(<CaseRent file={file({ slot: never })} />)).toContain('skal ikke betale husleje');
  expect(renderText(<CaseRent file={file({ slot: null })} />)).toBe('');
});

test.each([
  ['FAMILY', null, 'YELLOW', 'TURN', 'Almenboligloven § 59, stk. 1'],
  ['FAMILY', null, 'GREEN', 'TURN', 'Almenboligloven § 59, stk. 1 og 2'],
  ['ELDERLY', null, 'GREEN', 'ALLOCATION_RIGHT', 'Almenboligloven § 54'],
  ['FAMILY', 'ACCESSIBLE_FULL', 'RED', 'DWELLING_RULE', 'Bilag 2'],
] as const)(
  'rent: the section is the one the home was allocated by, %s %s %s',
  (dwellingType, allocationRule, tier, rung, section) => {
    const reference = {
      text: { da: rung === 'ALLOCATION_RIGHT' ? 'Almenboligloven § 54' : 'Bilag 2', en: '' },
      assumed: false,
    };
    const words = { da: '', en: '' };
    const steps = [{ rung, outcome: 'TAKES', title: words, why: words, sum: null, reference }] as const;
    const verdict = { headline: words, lead: words, steps, counterfactuals: [], letting: null };
    const decision = {
      decidedAt: at,
      agreementVersionId: asId<AgreementVersionId>('a'),
      tier,
      route: 'MUNICIPAL',
      verdict,
      criteria: [],
    } as const;
    const text = renderText(
      <CaseRent file={file({ vacancy: { dwellingType, allocationRule }, decision })} />,
    );
    expect(text).toContain(`Anvisningens grundlag: ${section}`);
  },
);
