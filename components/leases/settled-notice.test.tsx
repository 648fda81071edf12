import { expect, test } from 'vitest';
import type { DecisionFile, DecisionOnFile, OfferBeside } from '@/lib/domain/letting/decisions/decision-file';
import { type ApplicantId, asId, type OfferId, type UserId } from '@/lib/domain/shared/ids';
import { renderHtml } from '../testing/render-html';
import { SettledNotice } from './settled-notice';

const at = new Date('2025-10-06T08:42:00Z');
const id = (text: string) => asId<OfferId>(text);
const DECISION: DecisionOnFile = {
  ...{ decision: 'APPROVED', ground: null, reason: 'Øverst', nothingComesOn: null, state: 'FINAL' },
  ...{
    decidedAt: at,
    decidedBy: asId<UserId>('u'),
    decidedByName: 'Prøve Person 7',
    second: null,
    undone: null,
  },
};
const OTHER: OfferBeside = {
  ...{ id: id('b'), place: 2, state: 'APPROVED', phase: 'ORDINARY', applicantId: asId<ApplicantId>('x') },
  ...{ reference: 'B-17', name: 'Eva Eksempel', answered: true },
};
const FILE: DecisionFile = {
  ...{ offerId: id('a'), offers: [OTHER], decisions: [], otherApproved: null, letters: [] },
  ...{ fourEyes: false, designated: false, vacancyRevision: 1, leaseId: null },
};
const text = (file: Partial<DecisionFile>) =>
  renderHtml(<SettledNotice file={{ ...FILE, ...file }} />).replace(/<[^>]*>/g, ' ');

test('whoever comes second reads who decided about the applicant, what, and when', () => {
  expect(text({ decisions: [DECISION] })).toContain(
    'Prøve Person 7 godkendte den boligsøgende 06.10.2025 kl. 10.42.',
  );
  const waiting = text({ decisions: [{ ...DECISION, decision: 'REJECTED', state: 'AWAITING_SECOND' }] });
  expect(waiting).toContain('Prøve Person 7 afviste den boligsøgende');
  expect(waiting).toContain('når en anden medarbejder er enig');
});

test('another approved for the home is named with who and when; a protected name is not', () => {
  const otherApproved = { offerId: id('b'), byName: 'Prøve Person 7', at };
  expect(text({ otherApproved })).toContain(
    'Prøve Person 7 godkendte plads 2, Eva Eksempel (B-17), til boligen 06.10.2025 kl. 10.42.',
  );
  expect(text({ otherApproved, offers: [{ ...OTHER, name: null }] })).toContain('Navn beskyttet, B-17');
});

test('what nobody has decided, or has been taken back, says nothing', () => {
  expect(text({}).trim()).toBe('');
  expect(text({ decisions: [{ ...DECISION, state: 'UNDONE' }] }).trim()).toBe('');
});
