import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { givenSigningTown, published, type SigningTown } from '@/lib/testing/agreements/signing';
import { rowsOf } from '@/lib/testing/builders';
import { terminateAgreement } from './terminate-agreement';

async function versionOf({ municipalityId }: SigningTown): Promise<AgreementVersionId> {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM agreement_version WHERE municipality_id = $1', [
    municipalityId,
  ]);
  return asId<AgreementVersionId>(row?.id ?? '');
}

const notice = (versionId: AgreementVersionId, endsOn = '2026-04-06') => ({
  ...{ versionId, noticeBy: null, reason: 'Parterne vil noget andet' },
  ...{ noticeOn: calendarDate('2025-10-06'), endsOn: calendarDate(endsOn) },
});

describe('notice', () => {
  test('ends the agreement after the months it says, and why is kept', async () => {
    const town = await givenSigningTown();
    const versionId = await versionOf(town);
    expect(await terminateAgreement(town.manager, notice(versionId, '2026-04-05'))).toMatchObject({
      error: { code: 'notice-too-short', earliest: '2026-04-06' },
    });
    expect(await terminateAgreement(town.manager, notice(versionId))).toMatchObject({ ok: true });
    const ends = await rowsOf(
      `SELECT e.cause, e.notice_on::text AS notice, v.valid_to::text AS to FROM agreement_end e
       JOIN agreement_version v ON v.id = e.version_id WHERE v.id = $1`,
      [versionId],
    );
    expect(ends).toEqual([{ cause: 'TERMINATED', notice: '2025-10-06', to: '2026-04-06' }]);
    expect(await terminateAgreement(town.manager, notice(versionId, '2026-05-01'))).toMatchObject({
      error: { code: 'ends-before', on: '2026-04-06' },
    });
  });

  test('is for the municipality to record, of its own agreement, and given by a party', async () => {
    const [town, other] = [await givenSigningTown(), await givenSigningTown()];
    const versionId = await versionOf(town);
    for (const scope of [other.manager, town.organisationManager])
      expect(await terminateAgreement(scope, notice(versionId))).toMatchObject({
        error: { code: 'not-found' },
      });
    const stranger = { ...notice(versionId), noticeBy: other.organisationId };
    expect(await terminateAgreement(town.manager, stranger)).toMatchObject({
      error: { code: 'not-a-party' },
    });
    const theirs = { ...notice(versionId), noticeBy: town.organisationId };
    expect(await terminateAgreement(town.manager, theirs)).toMatchObject({ ok: true });
  });

  test('given of, it can still be replaced before that', async () => {
    const town = await givenSigningTown();
    const versionId = await versionOf(town);
    await terminateAgreement(town.manager, notice(versionId));
    expect(await published(town, { inForce: { from: '2026-01-01', to: null } })).toMatchObject({ ok: true });
    const ends = await rowsOf('SELECT cause FROM agreement_end WHERE version_id = $1 ORDER BY ends_on', [
      versionId,
    ]);
    expect(ends).toEqual([{ cause: 'REPLACED' }, { cause: 'TERMINATED' }]);
  });
});
