import type { Route } from '../agreement/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import { err, ok, type Result } from '../shared/result';

export const VACANCY_STATES = [
  'AWAITING_AGREEMENT',
  'CLOSED',
  'ORGANISATION',
  'OFFERED',
  'CLAIMED',
  'NAMED',
  'COMPLETED',
  'RETURNED',
  'LET',
  'VOIDED',
] as const;
/**
 * Where a vacancy stands. `ORGANISATION` and, after a return, `RETURNED` are the organisation's to let; `OFFERED`,
 * `CLAIMED` and `NAMED` are with the municipality.
 */
export type VacancyState = (typeof VACANCY_STATES)[number];

export const VACANCY_EVENTS = [
  'claim',
  'name',
  'unname',
  'complete',
  'uncomplete',
  'return',
  'let',
  'fallThrough',
  'fallThroughReturned',
  'void',
] as const;
/**
 * What may happen to a vacancy after its report. `uncomplete`: the lease is undone before takeover; `fallThrough`: a letting
 * of the organisation's came to nothing, of a home that the municipality had given back `fallThroughReturned`.
 */
export type VacancyEvent = (typeof VACANCY_EVENTS)[number];

/** The state that a decision puts a reported vacancy in. */
export function stateAfterDecision(route: Route): VacancyState {
  return route === 'MUNICIPAL' ? 'OFFERED' : route;
}

const NEXT: Record<VacancyState, Partial<Record<VacancyEvent, VacancyState>>> = {
  AWAITING_AGREEMENT: { void: 'VOIDED' },
  CLOSED: { void: 'VOIDED' },
  ORGANISATION: { let: 'LET', void: 'VOIDED' },
  OFFERED: { claim: 'CLAIMED', return: 'RETURNED', void: 'VOIDED' },
  CLAIMED: { name: 'NAMED', return: 'RETURNED', void: 'VOIDED' },
  NAMED: { unname: 'CLAIMED', complete: 'COMPLETED', return: 'RETURNED', void: 'VOIDED' },
  COMPLETED: { uncomplete: 'NAMED' },
  RETURNED: { let: 'LET', void: 'VOIDED' },
  LET: { fallThrough: 'ORGANISATION', fallThroughReturned: 'RETURNED' },
  VOIDED: {},
};

/** The one state machine of a vacancy, for the app and for replay. @see docs/domain/allocation-model.md */
export function nextState(
  state: VacancyState,
  event: VacancyEvent,
): Result<VacancyState, { readonly code: StateRejection }> {
  const next = NEXT[state][event];
  return next === undefined ? err({ code: rejectionOf(state, event) }) : ok(next);
}

/** May the event happen now? For showing a button; the use case asks `nextState` again under the lock. */
export const mayHappen = (state: VacancyState, event: VacancyEvent): boolean =>
  NEXT[state][event] !== undefined;

/** A home goes back to where it was before it was let. */
export const fallThroughOf = (wasReturned: boolean): VacancyEvent =>
  wasReturned ? 'fallThroughReturned' : 'fallThrough';

const isFallThrough = (event: VacancyEvent): boolean =>
  event === 'fallThrough' || event === 'fallThroughReturned';

function rejectionOf(state: VacancyState, event: VacancyEvent): StateRejection {
  switch (state) {
    case 'VOIDED':
      return 'already-voided';
    case 'LET':
      return 'already-let';
    case 'COMPLETED':
      return 'already-completed';
    default:
      return isFallThrough(event) ? 'not-let' : rejectionBefore(state, event);
  }
}

function rejectionBefore(
  state: Exclude<VacancyState, 'VOIDED' | 'LET' | 'COMPLETED'>,
  event: VacancyEvent,
): StateRejection {
  switch (state) {
    case 'RETURNED':
      return 'already-returned';
    case 'CLOSED':
      return event === 'let' ? 'closed-for-letting' : 'not-a-municipal-slot';
    case 'AWAITING_AGREEMENT':
      return event === 'let' ? 'not-yet-decided' : 'not-a-municipal-slot';
    case 'ORGANISATION':
      return 'not-a-municipal-slot';
    default:
      return rejectionWithMunicipality(state, event);
  }
}

function rejectionWithMunicipality(
  state: 'OFFERED' | 'CLAIMED' | 'NAMED',
  event: VacancyEvent,
): StateRejection {
  if (event === 'let') return 'still-with-the-municipality';
  if (event === 'uncomplete') return 'not-completed';
  if (event === 'claim') return 'already-claimed';
  if (event === 'name') return state === 'OFFERED' ? 'not-claimed' : 'citizen-already-named';
  return 'no-citizen-named';
}

export const STATE_REJECTIONS = {
  'not-a-municipal-slot': {
    da: 'Boligen er ikke til kommunal anvisning.',
    en: 'The home is not for municipal allocation.',
  },
  'already-voided': {
    da: 'Den ledige bolig er annulleret.',
    en: 'The vacancy has been voided.',
  },
  'already-let': {
    da: 'Boligen er allerede udlejet af boligorganisationen.',
    en: 'The organisation has already let the home.',
  },
  'already-completed': {
    da: 'Lejekontrakten er allerede underskrevet.',
    en: 'The lease has already been signed.',
  },
  'already-returned': {
    da: 'Kommunen har allerede givet boligen tilbage.',
    en: 'The municipality has already returned the home.',
  },
  'already-claimed': {
    da: 'Boligen er allerede modtaget til anvisning.',
    en: 'The home has already been received for allocation.',
  },
  'not-claimed': {
    da: 'Boligen skal modtages til anvisning, før en borger kan anvises.',
    en: 'The home must be received for allocation before a citizen can be named.',
  },
  'citizen-already-named': {
    da: 'Der er allerede anvist en borger til boligen.',
    en: 'A citizen has already been named for the home.',
  },
  'no-citizen-named': {
    da: 'Der er ikke anvist en borger til boligen.',
    en: 'No citizen has been named for the home.',
  },
  'not-completed': {
    da: 'Lejekontrakten er ikke underskrevet.',
    en: 'The lease has not been signed.',
  },
  'not-let': {
    da: 'Boligen er ikke udlejet af boligorganisationen.',
    en: 'The organisation has not let the home.',
  },
  'still-with-the-municipality': {
    da: 'Boligen er hos kommunen til anvisning og kan ikke udlejes af boligorganisationen.',
    en: 'The home is with the municipality for allocation and cannot be let by the organisation.',
  },
  'closed-for-letting': {
    da: 'Afdelingen er lukket for udlejning, mens der genhuses.',
    en: 'The department is closed for letting while tenants are rehoused.',
  },
  'not-yet-decided': {
    da: 'Boligen afventer en aftale og er ikke fordelt endnu.',
    en: 'The home is waiting for an agreement and has not been allocated yet.',
  },
  'already-reported': {
    da: 'Den ledige bolig er allerede meldt. Det samme id kan ikke meldes igen.',
    en: 'The vacancy has already been reported. The same id cannot be reported again.',
  },
  'unknown-vacancy': {
    da: 'Der er ikke meldt en ledig bolig med dette id.',
    en: 'No vacancy with this id has been reported.',
  },
} as const satisfies Record<string, Bilingual>;

export type StateRejection = keyof typeof STATE_REJECTIONS;
