import { expect, test } from 'vitest';
import { nextOfferStep } from './next-offer-step';

const yes = { state: 'YES', isOpen: true, outcome: 'MET', standing: null } as const;

test.each([
  ['who has said yes, and of whom nothing is missing, is decided about', {}, 'DECIDE'],
  ['so is who does not meet the criteria', { outcome: 'NOT_MET' }, 'DECIDE'],
  ['what is missing is asked for first', { outcome: 'NOT_DOCUMENTED' }, 'PAPERS'],
  ['two decide where two must', { standing: 'AWAITING_SECOND', outcome: 'NOT_DOCUMENTED' }, 'SECOND'],
  ['after the approval comes the lease', { state: 'APPROVED', standing: 'FINAL' }, 'LEASE'],
  ['before the answer it is the applicant’s turn', { state: 'SENT' }, null],
  ['a letting that is over has no next step', { isOpen: false }, null],
] as const)('%s', (_of, change, step) => expect(nextOfferStep({ ...yes, ...change })).toBe(step));
