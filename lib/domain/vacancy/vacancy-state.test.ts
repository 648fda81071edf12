import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../shared/bilingual';
import {
  fallThroughOf,
  mayHappen,
  nextState,
  STATE_REJECTIONS,
  stateAfterDecision,
  VACANCY_EVENTS,
  VACANCY_STATES,
  type VacancyEvent,
  type VacancyState,
} from './vacancy-state';

const answer = (state: VacancyState, event: VacancyEvent): string => {
  const next = nextState(state, event);
  return next.ok ? next.value : next.error.code;
};

test('a decision says where the vacancy begins', () => {
  expect(
    ['MUNICIPAL', 'ORGANISATION', 'CLOSED'].map((route) => stateAfterDecision(route as 'CLOSED')),
  ).toEqual([...['OFFERED', 'ORGANISATION', 'CLOSED']]);
});

// Rows: the state; columns: claim, name, unname, complete, uncomplete, return, let, fallThrough, fallThroughReturned, void.
const SLOT = 'not-a-municipal-slot';
const NOT_LET = ['not-let', 'not-let'] as const;
const AFTER_RETURN: Partial<Record<VacancyEvent, string>> = {
  let: 'LET',
  void: 'VOIDED',
  fallThrough: 'not-let',
  fallThroughReturned: 'not-let',
};
const AFTER_LETTING: Partial<Record<VacancyEvent, string>> = {
  fallThrough: 'ORGANISATION',
  fallThroughReturned: 'RETURNED',
};
const TABLE: Record<VacancyState, readonly string[]> = {
  AWAITING_AGREEMENT: [SLOT, SLOT, SLOT, SLOT, SLOT, SLOT, 'not-yet-decided', ...NOT_LET, 'VOIDED'],
  CLOSED: [SLOT, SLOT, SLOT, SLOT, SLOT, SLOT, 'closed-for-letting', ...NOT_LET, 'VOIDED'],
  ORGANISATION: [SLOT, SLOT, SLOT, SLOT, SLOT, SLOT, 'LET', ...NOT_LET, 'VOIDED'],
  OFFERED: [
    ...['CLAIMED', 'not-claimed', 'no-citizen-named', 'no-citizen-named', 'not-completed'],
    ...['RETURNED', 'still-with-the-municipality', ...NOT_LET, 'VOIDED'],
  ],
  CLAIMED: [
    ...['already-claimed', 'NAMED', 'no-citizen-named', 'no-citizen-named', 'not-completed'],
    ...['RETURNED', 'still-with-the-municipality', ...NOT_LET, 'VOIDED'],
  ],
  NAMED: [
    ...['already-claimed', 'citizen-already-named', 'CLAIMED', 'COMPLETED', 'not-completed'],
    ...['RETURNED', 'still-with-the-municipality', ...NOT_LET, 'VOIDED'],
  ],
  COMPLETED: VACANCY_EVENTS.map((event) => (event === 'uncomplete' ? 'NAMED' : 'already-completed')),
  RETURNED: VACANCY_EVENTS.map((event) => AFTER_RETURN[event] ?? 'already-returned'),
  LET: VACANCY_EVENTS.map((event) => AFTER_LETTING[event] ?? 'already-let'),
  VOIDED: VACANCY_EVENTS.map(() => 'already-voided'),
};

describe('every event in every state', () => {
  test.each(VACANCY_STATES)('%s', (state) => {
    expect(VACANCY_EVENTS.map((event) => answer(state, event))).toEqual(TABLE[state]);
  });
  test('what may happen is what happens', () => {
    for (const state of VACANCY_STATES) {
      for (const event of VACANCY_EVENTS) expect(mayHappen(state, event)).toBe(nextState(state, event).ok);
    }
  });
});

test('a home that falls back goes to where it was', () => {
  expect([false, true].map((returned) => answer('LET', fallThroughOf(returned)))).toEqual([
    'ORGANISATION',
    'RETURNED',
  ]);
});

test('every rejection has a sentence in both languages', () => {
  for (const message of Object.values(STATE_REJECTIONS)) {
    for (const language of LANGUAGES) expect(message[language]).toMatch(/^[A-ZÅÆØ].+\.$/);
  }
});
