import { checkAnswers, type Sent, type Told } from './checks/answers';
import { checkBooks } from './checks/books';
import { checkNumbers } from './checks/numbers';
import { checkReplay } from './checks/replay';
import { checkShares } from './checks/shares';
import { checkSlots } from './checks/slots';
import type { Word } from './crew';
import type { Stored } from './stored';

/** One fault run: its line of numbers, and what is wrong; nothing, when it held. */
export type Outcome = { readonly line: string; readonly complaints: readonly string[] };

/** What the clients of a run said, gathered. */
export type Heard = {
  readonly told: Told[];
  readonly gaveUp: Set<string>;
  readonly failures: Extract<Word, { kind: 'failed' }>[];
  readonly refused: string[];
  readonly answeredAt: { readonly at: number; readonly client: number }[];
  readonly acts: Map<string, number>;
  readonly hear: (word: Word) => void;
};

export function listen(): Heard {
  const heard: Omit<Heard, 'hear'> = {
    ...{ told: [], gaveUp: new Set(), failures: [], refused: [], answeredAt: [], acts: new Map() },
  };
  return { ...heard, hear: (word) => remember(heard, word) };
}

function remember(heard: Omit<Heard, 'hear'>, word: Word): void {
  if (word.kind === 'told') {
    heard.told.push(word.told);
    heard.answeredAt.push({ at: word.at, client: word.client });
  } else if (word.kind === 'failed') heard.failures.push(word);
  else if (word.kind === 'gave-up') heard.gaveUp.add(word.key);
  else if (word.kind === 'refused') heard.refused.push(`${word.key} was refused: ${word.code}`);
  else if (word.kind === 'acts')
    for (const [name, times] of Object.entries(word.done))
      heard.acts.set(name, (heard.acts.get(name) ?? 0) + times);
}

/** All that must hold after any run of intake alone. */
export const checkIntake = (
  stored: Stored,
  answers: {
    readonly sent: readonly Sent[];
    readonly told: readonly Told[];
    readonly unanswered?: ReadonlySet<string>;
  },
): readonly string[] => [
  ...checkAnswers(stored, answers),
  ...checkNumbers(stored),
  ...checkShares(stored),
  ...checkBooks(stored),
  ...checkSlots(stored),
  ...checkReplay(stored),
];

export const count = (number: number): string => number.toLocaleString('en');

/** How often each kind of failure was met: `40P01 ×3`. */
export function tally(codes: readonly string[]): string {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].map(([code, number]) => `${code} ×${number}`).join(', ') || 'none';
}
