import { expect, test } from 'vitest';
import { asId } from '@/lib/domain/shared/ids';
import { renderText } from '../../testing/render-html';
import { CitizenCard } from './citizen-card';
import { ExceptionCard } from './exception-card';

const at = new Date('2025-10-06T10:00:00Z');
const demandLabel = () => null;

const citizen = (caseReference: string | null) => {
  const naming = {
    ...{ id: asId<never>('n'), specialCriteria: false, namedAt: at, namedByName: 'Ann Prøve' },
    ...{ withdrawnAt: null, withdrawnAs: null, own: { caseReference, confirmations: [] } },
  };
  return renderText(<CitizenCard file={{ namings: [naming] }} own demandLabel={demandLabel} />);
};

const exception = (caseReference: string | null) => {
  const request = {
    ...{ id: asId<never>('r'), caseReference, answers: [], requestedAt: at, requestedByName: 'Ann Prøve' },
    ...{ answer: null, answerText: null, answeredAt: null, answeredByName: null },
  };
  const file = { slot: { id: asId<never>('s'), state: 'CLAIMED' as const }, requests: [request] };
  return renderText(<ExceptionCard {...{ file, demandLabel }} answer={null} withdraw={null} keptText="" />);
};

test('the card of the citizen shows the case reference, and when it is erased says so', () => {
  expect(citizen('SAG-1')).toContain('Sagsnummer SAG-1');
  expect(citizen(null)).toContain('Sagsnummer slettet');
  expect(citizen(null)).toContain('Ann Prøve');
});

test('so does the card of an exception that waits', () => {
  expect(exception('SAG-1')).toContain('Sagsnummer SAG-1');
  expect(exception(null)).toContain('Sagsnummer slettet');
});
