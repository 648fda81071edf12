import { expect, test } from 'vitest';
import { DRAFT_STATES } from '../agreement/edit/draft';
import { ROUND_STATES } from '../placement/round';
import { isTryableDraft, isTryableRound } from './tryable';

test('a draft of a framework is tried until it is published or given up, an individual agreement never', () => {
  const tryable = (kind: string) => DRAFT_STATES.filter((state) => isTryableDraft({ kind, state }));
  expect(tryable('FRAMEWORK')).toEqual(['DRAFT', 'SIGNING']);
  expect(tryable('INDIVIDUAL')).toEqual([]);
});

test('a round is tried unless it was given up or undone', () => {
  const tryable = ROUND_STATES.filter((state) => isTryableRound({ state }));
  expect(tryable).toEqual(['PREPARING', 'SENT', 'SIGNED']);
});
