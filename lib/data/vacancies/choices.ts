import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { Choice } from '@/lib/domain/vacancy/choices';
import { insertFrom, instant, together } from '../append';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

export type NewChoice = Parties & {
  readonly vacancyId: VacancyId;
  readonly kind: Choice;
  readonly reason: string;
  readonly at: Date;
};

const COLUMNS = [
  ...[
    'vacancy_id',
    'organisation_id',
    'municipality_id',
    'department_id',
    'kind',
    'reason',
    'chosen_at',
    'chosen_by',
  ],
];

/** Part of a statement that appends. */
export const INSERT_CHOICES = insertFrom('reporting_choice', 'choices', COLUMNS);

export const choiceRow = (scope: Scope, row: NewChoice) => ({
  vacancy_id: row.vacancyId,
  organisation_id: row.organisationId,
  municipality_id: row.municipalityId,
  department_id: row.departmentId,
  kind: row.kind,
  reason: row.reason,
  chosen_at: instant(row.at),
  chosen_by: actorOf(scope).userId,
});

const APPEND = together([INSERT_CHOICES]);

export async function appendChoices(tx: HotTx, scope: Scope, choices: readonly NewChoice[]): Promise<void> {
  const values = [JSON.stringify({ choices: choices.map((choice) => choiceRow(scope, choice)) })];
  await tx.query({ name: 'append-choices', text: APPEND, values });
}
