import type { Choice } from '@/lib/domain/vacancy/choices';

/** One choice as its list shows it. */
export interface ShownChoice {
  id: string;
  kind: Choice;
  reason: string;
  chosenAt: Date;
  chosenBy: string | null;
  seenAt: Date | null;
  seenBy: string | null;
  vacancyId: string;
  reference: string;
  address: string;
  departmentNumber: string;
  organisationName: string;
}

/** What one person did to one home at one moment, for one reason: one line of the list, however many rules it touches. */
export interface OneAct {
  first: ShownChoice;
  choices: readonly ShownChoice[];
}

/** Choices made in one act stand together, in the order they came. */
export function oneActEach(rows: readonly ShownChoice[]): readonly OneAct[] {
  const acts = new Map<string, ShownChoice[]>();
  for (const row of rows) {
    const act = [row.address, row.chosenAt.getTime(), row.reason].join('\n');
    acts.set(act, [...(acts.get(act) ?? []), row]);
  }
  return [...acts.values()].flatMap((choices) => (choices[0] ? [{ first: choices[0], choices }] : []));
}
