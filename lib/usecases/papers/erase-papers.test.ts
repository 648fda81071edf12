import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listComingDeletions, listDeletions } from '@/lib/data/erasure/deletions';
import { erasePapersOfApplicants } from '@/lib/data/papers/papers-erase';
import { inHotTransaction } from '@/lib/data/transaction';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { PaperFileId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { givenSettings } from '@/lib/testing/lettings/offers';
import { givenOfferTo, type OfferWithMember, papersOf } from '@/lib/testing/lettings/papers';
import { systemAt } from '@/lib/testing/lettings/slots';
import { fileOnRecord, givenStoredFile } from '@/lib/testing/lettings/stored-papers';
import { withClient } from '@/scripts/database/connection.mjs';
import { keepHouse } from '../housekeeping/keep-house';
import { erasePapers, erasePapersAtDecision } from './erase-papers';

let town: Town;
let offer: OfferWithMember;

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) =>
    owner.query('UPDATE instance SET demo = true'),
  );
});

beforeEach(async () => {
  town = await givenTown();
  offer = await givenOfferTo(town);
});

const givenFile = (kind: PaperKind, eraseOn: string) => givenStoredFile({ town, offer }, kind, eraseOn);
const at = (day: string) => systemAt(`${day}T10:00:00Z`);
const KEPT = { erased: false, name: true, chunks: 1 };
const GONE = { erased: true, name: false, chunks: 0 };
const logOf = (id: PaperFileId) =>
  rowsOf('SELECT what, kind, because, applicant_id FROM deletion_log WHERE row_id = $1', [id]);

describe('the job that deletes', () => {
  test('not the day before, on the day, and once', async () => {
    const file = await givenFile('CRIMINAL_RECORD', '2025-10-20');
    await erasePapers(at('2025-10-19'));
    expect(await fileOnRecord(file)).toMatchObject(KEPT);
    await erasePapers(at('2025-10-20'));
    expect(await fileOnRecord(file)).toMatchObject(GONE);
    await Promise.all([erasePapers(at('2025-10-21')), erasePapers(at('2025-10-21'))]);
    expect(await logOf(file)).toEqual([
      { what: 'PAPER_FILE', kind: 'CRIMINAL_RECORD', because: 'RETENTION', applicant_id: offer.applicantId },
    ]);
  });

  test('begins the day at midnight in Denmark', async () => {
    const file = await givenFile('PAYSLIP', '2025-10-20');
    await erasePapers(systemAt('2025-10-19T21:59:59Z'));
    expect(await fileOnRecord(file)).toMatchObject(KEPT);
    await erasePapers(systemAt('2025-10-19T22:00:00Z'));
    expect(await fileOnRecord(file)).toMatchObject(GONE);
  });

  test('is a step of housekeeping', async () => {
    const file = await givenFile('PAYSLIP', TODAY);
    expect(await keepHouse(systemScope('test'))).toMatchObject({ failed: [] });
    expect(await fileOnRecord(file)).toMatchObject(GONE);
  });

  test('takes more files than it takes at a time', async () => {
    for (let number = 0; number < 101; number += 1) await givenFile('PAYSLIP', TODAY);
    expect(await erasePapers(systemScope('test'))).toEqual({ paperFiles: 101 });
    expect(await papersOf(town)).toMatchObject({ files: 0, chunks: 0, log: 101 });
  });

  test('removes what was never received to its end, after a day and without a word in the log', async () => {
    const file = await givenFile('PAYSLIP', '2026-10-06');
    await insert('UPDATE paper_file SET complete_at = NULL WHERE id = $1', [file]);
    await erasePapers(systemAt('2025-10-06T12:00:00Z'));
    expect(await fileOnRecord(file)).toMatchObject(KEPT);
    await erasePapers(at('2025-10-08'));
    expect(await fileOnRecord(file)).toMatchObject(GONE);
    expect(await logOf(file)).toEqual([]);
  });
});

describe('the day a file is deleted moves', () => {
  const stateIs = (state: string, more = '') =>
    insert(`UPDATE offer SET state = $2 ${more} WHERE id = $1`, [offer.offerId, state]);

  test('when the applicant is rejected: half a year from then', async () => {
    const file = await givenFile('PAYSLIP', '2026-10-06');
    await stateIs('REJECTED');
    await erasePapers(at('2025-10-10'));
    expect(await fileOnRecord(file)).toMatchObject({ ...KEPT, eraseOn: '2026-04-12' });
  });

  test('when the contract is signed: from its day', async () => {
    const file = await givenFile('PAYSLIP', '2026-10-06');
    await stateIs('LEASED');
    await insert(
      `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, signed_on, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, 'ORDINARY', '2025-10-08', app_now(), $6)`,
      [
        ...[newId(), offer.vacancyId, town.organisationId, town.municipalityId],
        ...[offer.departmentId, town.officer.userId],
      ],
    );
    await erasePapers(at('2025-10-10'));
    expect(await fileOnRecord(file)).toMatchObject({ ...KEPT, eraseOn: '2026-04-10' });
  });

  test('back when the decision is undone', async () => {
    const file = await givenFile('PAYSLIP', '2026-10-06');
    await stateIs('REJECTED');
    await erasePapers(at('2025-10-10'));
    await stateIs('YES');
    await erasePapers(at('2025-10-11'));
    expect(await fileOnRecord(file)).toMatchObject({ ...KEPT, eraseOn: '2026-10-06' });
  });

  test('when the organisation changes its days', async () => {
    const file = await givenFile('PAYSLIP', '2026-10-06');
    await stateIs('REJECTED');
    await erasePapers(at('2025-10-10'));
    await givenSettings(town, { paperDays: { PAYSLIP: 10 } });
    await insert(
      `UPDATE letting_settings SET changed_at = '2025-10-11T10:00:00Z' WHERE organisation_id = $1`,
      [town.organisationId],
    );
    await erasePapers(at('2025-10-12'));
    expect(await fileOnRecord(file)).toMatchObject({ ...KEPT, eraseOn: '2025-10-22' });
  });

  test('a certificate that came too late for its own decision goes at the next turn', async () => {
    const file = await givenFile('CRIMINAL_RECORD', '2025-10-20');
    await stateIs('APPROVED');
    await erasePapers(at('2025-10-07'));
    expect(await fileOnRecord(file)).toMatchObject({ ...GONE, eraseOn: '2025-10-07' });
  });
});

describe('at the decision', () => {
  test('the certificate goes in the same transaction, and nothing else', async () => {
    const [certificate, payslip, passport] = [
      await givenFile('CRIMINAL_RECORD', '2025-10-20'),
      await givenFile('PAYSLIP', '2026-10-06'),
      await givenFile('PASSPORT', '2026-01-04'),
    ];
    const gone = await inHotTransaction(town.officer, (tx) =>
      erasePapersAtDecision(tx, town.officer, offer.offerId),
    );
    expect(gone).toEqual([certificate]);
    expect(await fileOnRecord(certificate)).toMatchObject(GONE);
    expect(await fileOnRecord(payslip)).toMatchObject(KEPT);
    expect(await fileOnRecord(passport)).toMatchObject(KEPT);
    expect(await logOf(certificate)).toMatchObject([{ kind: 'CRIMINAL_RECORD', because: 'DECIDED' }]);
  });

  test('that is undone, it is there again', async () => {
    const certificate = await givenFile('CRIMINAL_RECORD', '2025-10-20');
    await expect(
      inHotTransaction(town.officer, async (tx) => {
        await erasePapersAtDecision(tx, town.officer, offer.offerId);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await fileOnRecord(certificate)).toMatchObject(KEPT);
    expect(await logOf(certificate)).toEqual([]);
  });

  test('another organisation deletes nothing', async () => {
    const certificate = await givenFile('CRIMINAL_RECORD', '2025-10-20');
    const { officer } = await givenTown();
    const gone = await inHotTransaction(officer, (tx) => erasePapersAtDecision(tx, officer, offer.offerId));
    expect(gone).toEqual([]);
    expect(await fileOnRecord(certificate)).toMatchObject(KEPT);
  });
});

test('whoever erases an applicant erases the papers, and what was said of them', async () => {
  const file = await givenFile('PAYSLIP', '2026-10-06');
  await insert(
    `UPDATE paper SET verdict = 'REFUSED', refusal = 'Hører til en anden', seen_on = app_today(), seen_at = app_now(), seen_by = $2
     WHERE applicant_id = $1`,
    [offer.applicantId, town.officer.userId],
  );
  await inHotTransaction(town.officer, (tx) =>
    erasePapersOfApplicants(tx, town.officer, { applicantIds: [offer.applicantId], because: 'ON_REQUEST' }),
  );
  expect(await fileOnRecord(file)).toMatchObject(GONE);
  expect(await rowsOf('SELECT refusal FROM paper WHERE applicant_id = $1', [offer.applicantId])).toEqual([
    { refusal: '' },
  ]);
  expect(await logOf(file)).toMatchObject([{ because: 'ON_REQUEST' }]);
});

describe('the page', () => {
  test('says what will be deleted within fourteen days, by day and kind, and deletes nothing', async () => {
    await givenFile('PAYSLIP', '2025-10-20');
    await givenFile('PAYSLIP', '2025-10-20');
    await givenFile('DIPLOMA', '2025-10-07');
    await givenFile('PASSPORT', '2025-10-21');
    expect(await listComingDeletions(town.officer)).toEqual([
      { eraseOn: '2025-10-07', what: 'PAPER_FILE', kind: 'DIPLOMA', count: 1 },
      { eraseOn: '2025-10-20', what: 'PAPER_FILE', kind: 'PAYSLIP', count: 2 },
    ]);
    expect(await papersOf(town)).toMatchObject({ files: 4, log: 0 });
    expect(await listComingDeletions((await givenTown()).officer)).toEqual([]);
  });

  test('pages through the log from the latest on', async () => {
    for (let number = 0; number < 53; number += 1) await givenFile('PAYSLIP', TODAY);
    await erasePapers(systemScope('test'));
    const first = await listDeletions(town.officer);
    expect([first.rows.length, first.hasPrevious, first.hasNext]).toEqual([50, false, true]);
    const last = Number(first.rows.at(-1)?.id);
    const second = await listDeletions(town.officer, { direction: 'after', id: last });
    expect([second.rows.length, second.hasPrevious, second.hasNext]).toEqual([3, true, false]);
    const back = await listDeletions(town.officer, { direction: 'before', id: Number(second.rows[0]?.id) });
    expect(back.rows).toEqual(first.rows);
    expect(first.rows[0]).toMatchObject({
      what: 'PAPER_FILE',
      kind: 'PAYSLIP',
      because: 'RETENTION',
      deletedBy: 'Nøglen',
    });
    expect((await listDeletions((await givenTown()).officer)).rows).toEqual([]);
  });
});
