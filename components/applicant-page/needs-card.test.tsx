import { expect, test } from 'vitest';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { ApplicantNeed } from '@/lib/domain/letting/finding/applicant-needs';
import { renderText } from '../testing/render-html';
import { NeedsCard } from './needs-card';

const need = (kind: PaperKind, way: 'SHOWN' | 'UPLOADED', state: ApplicantNeed['state']): ApplicantNeed => ({
  ...{ member: 'm1', relation: 'APPLICANT', number: null, state, waiting: 0 },
  anyOf: [[{ papers: [kind], notIssuedBefore: null, from: null, to: null, missingMonths: [] }]],
  kinds: [{ kind, way }],
});

const card = (papers: readonly ApplicantNeed[], until: string | null) =>
  renderText(
    <NeedsCard
      needs={{ papers, asksFacts: false, asksOffice: false }}
      until={until}
      files={papers.some(({ kinds }) => kinds.some(({ way }) => way === 'UPLOADED'))}
      known={null}
    />,
  );

const PASSPORT = need('PASSPORT', 'SHOWN', 'MISSING');
const DIPLOMA = need('DIPLOMA', 'UPLOADED', 'AWAITS_REVIEW');

test('what is sent and what is shown at the office stand apart, each with its last day', () => {
  const text = card([PASSPORT, DIPLOMA], '2025-10-20');
  const [send = '', show = ''] = text.split('Vis disse på kontoret');
  expect(send).toMatch(/Send disse .*20\. oktober 2025.*Modtaget, vi ser på det.*Eksamensbevis/);
  expect(send).not.toMatch(/Pas\b/);
  expect(show).toMatch(/senest .*20\. oktober 2025.*Mangler.*Pas/);
  expect(show).not.toContain('Eksamensbevis');
});

test('a list with nothing in it is not there, and one that is in order asks for nothing', () => {
  expect(card([PASSPORT], '2025-10-20')).not.toContain('Send disse');
  expect(card([DIPLOMA], '2025-10-20')).not.toContain('Vis disse');
  const shown = card([need('PASSPORT', 'SHOWN', 'FULFILLED'), DIPLOMA], '2025-10-20');
  expect(shown).toContain('Vist på kontoret');
  expect(shown).not.toContain('Vis disse');
  expect(shown.match(/20\. oktober/g)).toHaveLength(1);
});

test('before a yes it is one list, and nothing is to be sent', () => {
  const text = card([PASSPORT, DIPLOMA], null);
  expect(text).not.toContain('Send disse');
  expect(text).toContain('Du skal ikke sende noget endnu');
});
