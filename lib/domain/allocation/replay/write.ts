import type { Agreement } from '../../agreement/agreement';
import type { Language } from '../../shared/bilingual';
import { formatFraction } from '../../shared/fraction';
import { STATE_REJECTIONS } from '../../vacancy/vacancy-state';
import type { Step } from '../decision';
import { PHRASEBOOKS, stepWords } from '../explain-step';
import type { Played, PlayedCounter, PlayedDecision, Rejection } from './play';

/** The result as JSON, one decision a line, in pieces: ten years of a country do not fit in one string. */
export function* writePlayed(agreement: Agreement, played: Played, language: Language): Generator<string> {
  const stepText = stepWriter(agreement, language);
  yield* list('{"decisions":[', played.decisions, (row) => decisionText(row, stepText));
  yield* list('],\n"namings":[', played.namings, (row) => JSON.stringify(row));
  yield* list('],\n"counters":[', played.counters, counterText);
  yield* list('],\n"rejected":[', played.rejected, (row) => rejectionText(row, language));
  yield ']}\n';
}

const PIECE = 1 << 16;

function* list<T>(opening: string, rows: readonly T[], write: (row: T) => string): Generator<string> {
  let piece = opening;
  let separator = '\n';
  for (const row of rows) {
    piece += separator + write(row);
    separator = ',\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function decisionText({ vacancy, decision }: PlayedDecision, stepText: (step: Step) => string): string {
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
  return `${head.slice(0, -1)},"steps":[${decision.steps.map(stepText).join(',')}]}`;
}

const ASSUMED = { da: ' (antaget)', en: ' (assumed)' } as const;
const NOBODY = { department: '', municipality: '', organisation: '' };

/** Steps without arithmetic are the same text again and again: written once and kept. */
function stepWriter(agreement: Agreement, language: Language): (step: Step) => string {
  const kept = new Map<string, string>();
  return (step) => {
    const key = sameText(step);
    const known = key === null ? undefined : kept.get(key);
    if (known !== undefined) return known;
    const text = oneStep(agreement, step, language);
    if (key !== null) kept.set(key, text);
    return text;
  };
}

/** Two steps with the same key read the same; null where the counter's arithmetic is part of the text. */
function sameText(step: Step): string | null {
  const { rung, outcome } = step;
  if (step.rung === 'TIER') {
    const { tier, proposedTier, ground } = step.inputs;
    const row = ground.by === 'UNPLACED' ? null : ground.row;
    return JSON.stringify([rung, tier, proposedTier, ground.by, row]);
  }
  const { tier, dwellingType, occasion, allocationRule, counted } = step.inputs;
  if (counted !== null) return null;
  return `${rung} ${outcome} ${dwellingType} ${occasion} ${JSON.stringify([tier, allocationRule])}`;
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
