import { beforeEach, describe, expect, test } from 'vitest';
import { listPapers } from '@/lib/data/papers/papers';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { asId, type PaperFileId, type PaperId } from '@/lib/domain/shared/ids';
import { month } from '@/lib/domain/shared/month';
import { day, givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import {
  accepted,
  givenOfferTo,
  givenTightenedLetting,
  type OfferWithMember,
  refused,
} from '@/lib/testing/lettings/papers';
import { givenFileOf, givenPaper, givenView } from '@/lib/testing/lettings/stored-papers';
import { type JudgePaperInput, judgePaper } from './judge-paper';

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  town = await givenTown();
  offer = await givenOfferTo(town);
});

const rowOf = async (id: PaperId) => (await rowsOf('SELECT * FROM paper WHERE id = $1', [id]))[0];

describe('an uploaded paper is accepted only when it has been opened', () => {
  const covers = { from: month('2025-07'), to: month('2025-09') };
  const judge = (paperId: PaperId, more: Partial<JudgePaperInput> = {}) =>
    judgePaper(town.officer, { paperId, revision: 1, ...accepted, covers, ...more } as JudgePaperInput);
  const answers = (code: string) => ({ ok: false, error: { code } });
  const givenFiles = async (count: number) => {
    const paperId = await givenPaper({ town, offer }, 'PAYSLIP');
    const files: PaperFileId[] = [];
    for (let at = 0; at < count; at += 1) files.push(await givenFileOf({ town }, paperId));
    return { paperId, files };
  };

  test('every file of it, by the officer who decides; nothing is lost by trying', async () => {
    const { paperId, files } = await givenFiles(2);
    expect(await judge(paperId)).toEqual(answers('not-viewed'));
    await givenView(asId(files[0] ?? ''), town.officer);
    expect(await judge(paperId)).toEqual(answers('not-viewed'));
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'UNSEEN', revision: 1 });
    await givenView(asId(files[1] ?? ''), town.officer);
    expect(await judge(paperId)).toMatchObject({ ok: true });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'ACCEPTED', looked_by: null });
  });

  test('or by a colleague whom the officer names', async () => {
    const { paperId, files } = await givenFiles(1);
    const colleague = await givenPerson('LETTING_OFFICER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    await givenView(asId(files[0] ?? ''), colleague);
    expect(await judge(paperId)).toEqual(answers('not-viewed'));
    const stranger = (await givenTown()).officer.userId;
    expect(await judge(paperId, { lookedBy: stranger })).toEqual(answers('colleague-not-viewed'));
    expect(await judge(paperId, { lookedBy: colleague.userId })).toMatchObject({ ok: true });
    expect(await rowOf(paperId)).toMatchObject({
      ...{ seen_by: town.officer.userId, looked_by: colleague.userId },
    });
    const [row] = await listPapers(town.officer, offer.applicantId);
    expect(row).toMatchObject({ lookedBy: expect.stringMatching(/^Prøve Person/) });
  });

  test('what nobody has opened may be refused', async () => {
    const { paperId } = await givenFiles(1);
    expect(await judge(paperId, refused as Partial<JudgePaperInput>)).toMatchObject({ ok: true });
  });

  test('not when its file has been deleted unseen; but again when it was seen before', async () => {
    const { paperId, files } = await givenFiles(1);
    const gone = () =>
      insert('UPDATE paper_file SET erased_at = app_now(), name_sealed = NULL WHERE paper_id = $1', [
        paperId,
      ]);
    await gone();
    expect(await judge(paperId)).toEqual(answers('file-gone'));
    await givenView(asId(files[0] ?? ''), town.officer);
    expect(await judge(paperId)).toMatchObject({ ok: true });
  });
});

describe('what is accepted says what the criteria ask of its kind', () => {
  const given = async (kind: PaperKind, of = offer) => {
    const paperId = await givenPaper({ town, offer: of }, kind);
    await givenView(await givenFileOf({ town }, paperId), town.officer);
    return (more: Partial<JudgePaperInput> = {}) =>
      judgePaper(town.officer, { paperId, revision: 1, ...accepted, ...more } as JudgePaperInput);
  };

  test.each([
    ['PAYSLIP', 'months-needed'],
    ['BENEFIT_STATEMENT', 'months-needed'],
    ['RESIDENCE_CERTIFICATE', 'issued-needed'],
  ] as const)('%s without it: %s', async (kind, code) => {
    const judge = await given(kind);
    expect(await judge()).toEqual({ ok: false, error: { code } });
    expect(await judge(refused as Partial<JudgePaperInput>)).toMatchObject({ ok: true });
  });

  test('by the criteria of the offer’s home', async () => {
    const tightened = await givenOfferTo(town, await givenTightenedLetting(town));
    const judge = await given('BENEFIT_STATEMENT', tightened);
    const covers = { from: month('2025-07'), to: month('2025-09') };
    expect(await judge({ covers })).toEqual({ ok: false, error: { code: 'issued-needed' } });
    expect(await judge({ covers, issuedOn: day('2025-10-01') })).toMatchObject({ ok: true });
  });

  test('and nothing more', async () => expect(await (await given('DIPLOMA'))()).toMatchObject({ ok: true }));
});
