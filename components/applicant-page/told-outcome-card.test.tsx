import { expect, test } from 'vitest';
import { renderHtml, renderText } from '../testing/render-html';
import { ToldOutcomeCard } from './told-outcome-card';

const OFFER = {
  ...{ address: 'Eksempelvej 12, 2. tv', postcode: '4300', city: 'Holbæk' },
  ...{ organisationName: 'Prøveboligerne', linkUntil: '2025-10-20' },
};

test.each([
  ['APPROVED', 'Du er godkendt til boligen Eksempelvej 12, 2. tv, 4300 Holbæk. Prøveboligerne kontakter dig'],
  ['LEASED', 'er lejet ud til dig'],
  ['LET_TO_ANOTHER', 'Boligen er lejet ud til en anden'],
  ['REJECTED', 'Du får et brev'],
  ['ENDED', 'er trukket tilbage eller faldet bort'],
] as const)('%s is said plainly, until when, and nothing can be sent', (outcome, words) => {
  const card = <ToldOutcomeCard outcome={outcome} offer={OFFER} />;
  expect(renderText(card)).toContain(words);
  expect(renderText(card)).toContain('20. oktober 2025');
  expect(renderHtml(card)).not.toMatch(/<(form|input|button)/);
  expect(renderText(card, 'en')).toContain('Eksempelvej 12');
});
