import type { Stored, StoredVacancy } from '../stored';
import { countBy, firstFew, groupBy } from './complaints';

/** What a client was told about one of its homes. */
export type ToldHome = {
  readonly vacancyId: string;
  /** Null where the answer was a page to go to, which names the vacancy alone. */
  readonly reference: string | null;
  readonly route: string | null;
  readonly number: number | null;
};

/** One sending under a key that was answered. */
export type Told = { readonly key: string; readonly homes: readonly ToldHome[] };

/** What was sent under each key, by unit numbers: every home is sent under one key only. */
export type Sent = { readonly key: string; readonly units: readonly string[] };

/**
 * Nothing acknowledged is lost, nothing is stored twice, every key has one answer and gives the same one again, and nothing
 * is stored that nobody sent. `unanswered` keys may be stored or not, but whole and once.
 */
export function checkAnswers(
  stored: Stored,
  {
    sent,
    told,
    unanswered = new Set<string>(),
  }: { sent: readonly Sent[]; told: readonly Told[]; unanswered?: ReadonlySet<string> },
): readonly string[] {
  const byId = new Map(stored.vacancies.map((vacancy) => [vacancy.id, vacancy]));
  const stock = new Map(stored.vacancies.map((vacancy) => [vacancy.unitNumber, vacancy]));
  const toldOf = groupBy(told, (one) => one.key);
  const times = countBy(stored.vacancies, (vacancy) => vacancy.unitNumber);
  const sentUnits = new Set(sent.flatMap(({ units }) => units));
  return firstFew([
    ...doubles(stored),
    ...sent.flatMap(({ key, units }) => {
      const answers = toldOf.get(key) ?? [];
      if (answers.length === 0 && !unanswered.has(key)) return [`key ${key}: no answer`];
      const found = units.filter((unit) => stock.has(unit)).length;
      const whole = found === units.length || (answers.length === 0 && found === 0);
      return [
        ...(whole ? [] : [`key ${key}: ${found} of its ${units.length} homes are stored`]),
        ...answers.flatMap((answer) => agrees(answer, units, byId)),
        ...(isSameEachTime(answers) ? [] : [`key ${key}: two answers that differ`]),
      ];
    }),
    ...[...times].flatMap(([unit, count]) => (count === 1 ? [] : [`home ${unit}: stored ${count} times`])),
    ...stored.vacancies.flatMap(({ unitNumber }) =>
      sentUnits.has(unitNumber) ? [] : [`home ${unitNumber}: nobody sent it`],
    ),
  ]);
}

function agrees(
  answer: Told,
  units: readonly string[],
  byId: ReadonlyMap<string, StoredVacancy>,
): readonly string[] {
  const toldUnits = answer.homes.map(({ vacancyId }) => byId.get(vacancyId)?.unitNumber);
  if (toldUnits.length !== units.length || toldUnits.some((unit, index) => unit !== units[index]))
    return [`key ${answer.key}: acknowledged ${units.join(', ')}, stored ${toldUnits.join(', ')}`];
  return answer.homes.flatMap((home) => {
    const row = byId.get(home.vacancyId);
    const same =
      home.reference === null ||
      (row?.reference === home.reference && row.route === home.route && row.number === home.number);
    return same ? [] : [`key ${answer.key}: ${home.reference} is stored otherwise than it was told`];
  });
}

const isSameEachTime = (answers: readonly Told[]): boolean =>
  new Set(answers.map(({ homes }) => JSON.stringify(homes))).size <= 1;

/** A key or a vacancy that is there twice; the database refuses it, and a checker does not rely on that. */
const doubles = ({ keys, vacancies }: Stored): readonly string[] => [
  ...[...countBy(keys, ({ key }) => key)].flatMap(([key, count]) =>
    count === 1 ? [] : [`key ${key}: stored ${count} times`],
  ),
  ...[...countBy(vacancies, ({ id }) => id)].flatMap(([id, count]) =>
    count === 1 ? [] : [`vacancy ${id}: stored ${count} times`],
  ),
];
