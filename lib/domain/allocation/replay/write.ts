import type { Agreement } from '../../agreement/agreement';
import type { Language } from '../../shared/bilingual';
import { formatFraction } from '../../shared/fraction';
import { STATE_REJECTIONS } from '../../vacancy/vacancy-state';
import type { Decision, Step } from '../decision';
import { PHRASEBOOKS, stepWords } from '../explain-step';
import type { ReplayDocument } from './document';
import {
  type PlayedCounter,
  type PlayedDecision,
  playEvent,
  type Rejection,
  resultSoFar,
  startPlay,
} from './play';

/**
 * Plays a document and writes the result as JSON, one decision a line, in pieces as it goes: ten years of a country
 * do not fit in one string.
 */
export function* writeReplay(document: ReplayDocument, language: Language): Generator<string> {
  const running = startPlay(document);
  const stepsText = stepsWriter(document.agreement, language);
  yield* list('{"decisions":[', document.events, (event, index) => {
    const played = playEvent(running, event, index);
    return played === null ? null : decisionText(played, stepsText);
  });
  const { namings, counters, rejected } = resultSoFar(running);
  yield* list('],\n"namings":[', namings, (row) => JSON.stringify(row));
  yield* list('],\n"counters":[', counters, counterText);
  yield* list('],\n"rejected":[', rejected, (row) => rejectionText(row, language));
  yield ']}\n';
}

const PIECE = 1 << 16;

/** The rows that `write` has a text for, a line each. */
function* list<T>(
  opening: string,
  rows: readonly T[],
  write: (row: T, index: number) => string | null,
): Generator<string> {
  let piece = opening;
  let separator = '\n';
  for (const [index, row] of rows.entries()) {
    const line = write(row, index);
    if (line === null) continue;
    piece += separator + line;
    separator = ',\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function decisionText(
  { vacancy, decision }: PlayedDecision,
  stepsText: (decision: Decision) => string,
): string {
  const { tier, proposedTier, route, counted } = decision;
  const head = JSON.stringify({
    ...{ vacancy, tier, proposedTier, route, counter: counted?.counter ?? null },
    ...(counted === null
      ? {}
      : {
          number: counted.number,
          rate: formatFraction(counted.rate),
          creditBefore: formatFraction(counted.creditBefore),
          creditAfter: formatFraction(counted.creditAfter),
        }),
  });
  return `${head.slice(0, -1)},"steps":[${stepsText(decision)}]}`;
}

const ASSUMED = { da: ' (antaget)', en: ' (assumed)' } as const;
const NOBODY = { department: '', municipality: '', organisation: '' };

/** The steps around the one that decided read the same for every home alike: they are written once and kept. */
function stepsWriter(agreement: Agreement, language: Language): (decision: Decision) => string {
  const kept = new Map<string, { before: string; after: string }>();
  const write = (steps: readonly Step[]) => steps.map((step) => oneStep(agreement, step, language)).join(',');
  return ({ steps }) => {
    const at = steps.findIndex((step) => step.outcome === 'TAKES');
    const key = sameAround(steps, at);
    const around = kept.get(key) ?? { before: write(steps.slice(0, at)), after: write(steps.slice(at + 1)) };
    kept.set(key, around);
    return [around.before, write(steps.slice(at, at + 1)), around.after]
      .filter((text) => text !== '')
      .join(',');
  };
}

/** Equal for decisions whose steps before and after the deciding one read the same. */
function sameAround(steps: readonly Step[], at: number): string {
  const [first, second] = steps;
  if (first?.rung !== 'TIER' || second === undefined || second.rung === 'TIER') return JSON.stringify(steps);
  const { dwellingType, occasion, allocationRule } = second.inputs;
  return JSON.stringify([at, first.inputs, dwellingType, occasion, allocationRule]);
}

function oneStep(agreement: Agreement, step: Step, language: Language): string {
  const { title, why, sum } = stepWords(PHRASEBOOKS[language], agreement, step, NOBODY);
  return JSON.stringify({
    rung: step.rung,
    outcome: step.outcome,
    reference: step.reference.text[language] + (step.reference.assumed ? ASSUMED[language] : ''),
    text: `${title}. ${why}${sum === null ? '' : ` ${sum}`}`,
  });
}

const counterText = (row: PlayedCounter): string =>
  JSON.stringify({
    department: row.department,
    counter: row.counter,
    opening: formatFraction(row.opening),
    counted: row.counted,
    earned: formatFraction(row.earned),
    slots: row.slots,
    corrections: formatFraction(row.corrections),
    closing: formatFraction(row.closing),
  });

const rejectionText = ({ index, code }: Rejection, language: Language): string =>
  JSON.stringify({ index, code, message: STATE_REJECTIONS[code][language] });
