import type { Side } from '@/lib/domain/access/role';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

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
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO NOTHING`;

/**
 * A note is never changed: a second one says what was wrong with the first. Answers false where a note with this id is
 * there already.
 */
export async function appendNote(tx: HotTx, scope: Scope, note: NewNote): Promise<boolean> {
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
  const { rowCount } = await tx.query({ name: 'append-note', text: INSERT, values });
  return rowCount === 1;
}

/** Whether this very note is on the case already: sent twice by one form. */
export async function hasNote(
  tx: HotTx,
  { id, vacancyId, text }: Pick<NewNote, 'id' | 'vacancyId' | 'text'>,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'has-note',
    text: 'SELECT FROM note WHERE id = $1 AND vacancy_id = $2 AND text = $3',
    values: [id, vacancyId, text],
  });
  return rowCount === 1;
}
