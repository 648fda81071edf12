import { createHash } from 'node:crypto';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { addDays } from '@/lib/domain/calendar/days';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { newId } from '@/lib/platform/new-id';
import { INDIVIDUAL_AGREEMENTS, type PlannedIndividual } from './individual-agreements';
import { individualDocument } from './individual-document';
import type { Foundation, LaidPlace } from './lay-foundation';
import { at, put, SEED } from './put';

const SYSTEM_PERSON = '00000000-0000-0000-0000-000000000001';
const SENT_ON = '2025-09-29';

/** What some organisations have agreed for themselves, and one that is being signed. */
export const layIndividuals = ({ places, organisations }: Foundation): Promise<void> =>
  inHotTransaction(SEED, async (tx) => {
    for (const place of places)
      for (const planned of INDIVIDUAL_AGREEMENTS[place.plan.key] ?? []) {
        const organisationId = organisations.get(planned.organisation);
        if (organisationId === undefined) throw new Error(`Nobody is ${planned.organisation}`);
        await layOne(tx, { place, planned, organisationId });
      }
  });

type One = {
  readonly place: LaidPlace;
  readonly planned: PlannedIndividual;
  readonly organisationId: string;
};

async function layOne(tx: HotTx, { place, planned, organisationId }: One): Promise<void> {
  const { municipalityId: municipality_id, plan } = place;
  const text = 'SELECT id FROM agreement WHERE municipality_id = $1 AND kind = $2';
  const { rows } = await tx.query<{ id: string }>({ text, values: [municipality_id, 'FRAMEWORK'] });
  const agreement_id = newId();
  const of = { municipality_id, organisation_id: organisationId, kind: 'INDIVIDUAL' };
  const slug = `${plan.agreement}-${planned.organisation}`;
  await put(tx, 'agreement', [{ id: agreement_id, ...of, framework_id: rows[0]?.id, slug }]);
  const document = individualDocument(place.plan, planned);
  const checksum = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const said = { agreement_id, ...of, document, checksum };
  if (planned.isDraft) await layDraft(tx, said, document.title.da);
  else
    await put(tx, 'agreement_version', [
      {
        ...{ id: newId(), ...said, version: 1, valid_from: planned.from, valid_to: planned.to },
        recorded_at: at(addDays(calendarDate(planned.from), -14)),
      },
    ]);
}

type Said = {
  readonly agreement_id: string;
  readonly municipality_id: string;
  readonly organisation_id: string;
  readonly checksum: string;
};

/** Sent to be signed; the municipality has, the organisation has not. */
async function layDraft(tx: HotTx, said: Said, title: string): Promise<void> {
  const id = newId();
  const { municipality_id, organisation_id, checksum } = said;
  const by = { changed_at: at(SENT_ON), changed_by: SYSTEM_PERSON };
  const made = { created_at: at('2025-09-15'), created_by: SYSTEM_PERSON };
  await put(tx, 'agreement_draft', [{ id, ...said, title, state: 'SIGNING', revision: 2, ...made, ...by }]);
  const of = { draft_id: id, municipality_id, organisation_id };
  const values = [id, municipality_id, organisation_id, at('2025-09-15'), at(SENT_ON), SYSTEM_PERSON];
  await tx.query({
    text: `INSERT INTO agreement_draft_change (draft_id, municipality_id, organisation_id, revision, part, changed_at, changed_by)
      VALUES ($1, $2, $3, 1, 'MADE', $4, $6), ($1, $2, $3, 2, 'SENT', $5, $6)`,
    values,
  });
  await put(tx, 'agreement_signature', [
    {
      ...{ id: newId(), draft_id: of.draft_id, municipality_id, party_id: null, checksum },
      ...{ signed_on: SENT_ON, signatory: 'Eva Eksempel, velfærdsdirektør' },
      ...{ recorded_at: at(SENT_ON), recorded_by: SYSTEM_PERSON },
    },
  ]);
}
