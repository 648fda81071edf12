import { mayHappen } from '../../vacancy/vacancy-state';
import type { DeclaredExhausted } from '../letting';
import type { LettingFile } from '../letting-file';
import type { Phase } from '../vocabulary';
import type { ExhaustedPhase, LadderPhase } from './waterfall';

/** A phase that was declared exhausted and taken up again, with what was declared. */
export type ResumedPhase = {
  readonly position: number;
  readonly phase: Phase;
  readonly declaredAt: string;
  readonly declaredByName: string | null;
  readonly at: string;
  readonly byName: string | null;
  readonly reason: string;
};

type Sent = { readonly phase: Phase; readonly sentAt: Date };

/** The phase that was left last: the only one that may be taken up again, so that they come back in the order they went. */
export const lastExhausted = <Row extends ExhaustedPhase>(exhausted: readonly Row[]): Row | null =>
  exhausted.at(-1) ?? null;

/**
 * What has been offered after the phase was left. With any of it the phase stays left behind: somebody further down has been
 * told, and the turn or the share that came then has been used.
 */
export function offeredAfter<Offer extends Sent>(
  left: Pick<ExhaustedPhase, 'position' | 'at'>,
  ladder: readonly Pick<LadderPhase, 'position' | 'phase'>[],
  offers: readonly Offer[],
): readonly Offer[] {
  const later = ladder.filter(({ position }) => position > left.position).map(({ phase }) => phase);
  const since = new Date(left.at);
  return offers.filter(({ phase, sentAt }) => later.includes(phase) && sentAt >= since);
}

/** Why a phase that was left stays left behind. */
export type ResumeBar =
  | { readonly code: 'letting-over' }
  | { readonly code: 'offered-after'; readonly count: number };

type Standing = Pick<LettingFile, 'letting' | 'ladder'>;

/** A phase is taken up again only while the home is still to be let and nothing has been offered after it was left; null: it may. */
export function barToResume(
  left: Pick<ExhaustedPhase, 'position' | 'at'>,
  { letting: { state, vacancyState }, ladder }: Standing,
  offers: readonly Sent[],
): ResumeBar | null {
  if (state !== 'OPEN' || !mayHappen(vacancyState, 'let')) return { code: 'letting-over' };
  const { length: count } = offeredAfter(left, ladder, offers);
  return count > 0 ? { code: 'offered-after', count } : null;
}

/** The phase that may be taken up again; null: none. */
export function toResume(standing: Standing, offers: readonly Sent[]): DeclaredExhausted | null {
  const left = lastExhausted(standing.letting.exhausted);
  return left !== null && barToResume(left, standing, offers) === null ? left : null;
}
