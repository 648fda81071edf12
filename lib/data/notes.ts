import type { Side } from '@/lib/domain/access/role';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { instant } from './append';
import type { HotTx } from './transaction';
import type { Parties } from './vacancies-intake';

export type NewNote = Pick<Parties, 'organisationId' | 'municipalityId'> & {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly side: Side;
  readonly shared: boolean;
  readonly text: string;
  readonly at: Date;
};

const INSERT = `
  INSERT INTO note (id, vacancy_id, organisation_id, municipality_id, side, shared, text, written_at, written_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** A note is never changed: a second one says what was wrong with the first. */
export async function appendNote(tx: HotTx, scope: Scope, note: NewNote): Promise<void> {
  const { organisationId, municipalityId, side, shared, text, at } = note;
  const values = [
    note.id,
    note.vacancyId,
    organisationId,
    municipalityId,
    side,
    shared,
    text,
    instant(at),
    actorOf(scope).userId,
  ];
  await tx.query({ name: 'append-note', text: INSERT, values });
}
