import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { Scope, UserScope } from '@/lib/domain/access/scope';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { day } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { systemAt } from '@/lib/testing/lettings/slots';
import {
  approvedNow,
  givenSummary,
  reportedHome,
  sentNow,
  todaysFigures,
} from '@/lib/testing/summaries/saved-summaries';
import {
  afterTheDays,
  closingDay,
  givenOnlookers,
  givenSummaryStage,
  type SummaryStage,
} from '@/lib/testing/summaries/summary-stage';
import { gatherSums } from './gather-sums';

beforeAll(playsOtherDays);

let stage: SummaryStage;
/** Of another organisation in the same town. */
let neighbour: UserScope;

beforeEach(async () => {
  stage = await givenSummaryStage();
  ({ neighbour } = await givenOnlookers(stage.town));
});

describe('the database itself', () => {
  const refused = async (scope: Scope, run: (tx: Tx) => Promise<unknown>) =>
    inTransaction(scope, run).then(
      () => 'done',
      (error: Error) =>
        /append-only|row-level security|stays as it is|does not go|only its maker|approved when|closed on its day|begins as/.exec(
          error.message,
        )?.[0] ?? error.message,
    );

  test('lets nobody approve for another party, nor change, approve or close by hand', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    const { number, checksum } = await sentNow(stage.managers.municipality, id);
    const { municipalityId, organisationId } = stage.town;
    const approve = (who: UserScope, party: string | null) =>
      refused(
        who,
        (tx) => tx.$executeRaw`
        INSERT INTO summary_act (summary_id, municipality_id, party_id, kind, edition, checksum, recorded_at, recorded_by)
        VALUES (${id}::uuid, ${municipalityId}::uuid, ${party}::uuid, 'APPROVED', ${number}, ${checksum}, app_now(), ${who.userId}::uuid)`,
      );
    expect(await approve(stage.managers.organisation, null)).toBe('row-level security');
    expect(await approve(stage.managers.municipality, organisationId)).toBe('row-level security');
    expect(await approve(neighbour, neighbour.organisations[0] ?? null)).toBe('row-level security');
    const set = (who: Scope, how: string) =>
      refused(who, (tx) => tx.$executeRawUnsafe(`UPDATE saved_summary SET ${how} WHERE id = '${id}'`));
    expect(await set(stage.managers.organisation, `title = 'En anden'`)).toBe('only its maker');
    expect(await set(stage.managers.organisation, `state = 'WITHDRAWN'`)).toBe('does not go');
    expect(await set(stage.managers.municipality, `from_on = '2024-01-01'`)).toBe('stays as it is');
    expect(await set(stage.managers.municipality, `state = 'APPROVED', closes_on = '2025-10-07'`)).toBe(
      'approved when',
    );
    expect(await set(closingDay, `state = 'CLOSED', closes_on = '2025-10-07'`)).toBe('does not go');
    await approvedNow(stage.managers.municipality, id);
    await approvedNow(stage.managers.organisation, id);
    expect(await set(closingDay, `state = 'CLOSED'`)).toBe('closed on its day');
    await afterTheDays();
    expect(await set(stage.managers.municipality, `title = 'En anden'`)).toBe('stays as it is');
    expect(await set(closingDay, `state = 'DRAFT', closes_on = NULL`)).toBe('stays as it is');
  });

  const sumsOf = async (period: DaySpan) =>
    (
      await todaysFigures({
        municipalityId: stage.town.municipalityId,
        part: { kind: 'MUNICIPALITY' },
        period,
      })
    )?.madeOf.kinds.sums;

  // Days alone, whole months alone, months with days at both ends.
  test.each([
    ['2025-10-06', '2025-10-06'],
    ['2025-10-01', '2025-10-31'],
    ['2025-01-01', '2025-12-31'],
    ['2025-08-15', '2025-11-15'],
    ['2025-09-15', '2025-10-06'],
  ])('sums up %s to %s the same whether changes are gathered or not', async (from, through) => {
    await reportedHome(stage.town, stage.department);
    const period = { from: day(from), through: day(through) };
    const before = await sumsOf(period);
    await gatherSums(systemAt('2025-10-06T08:00:00Z'));
    expect(await sumsOf(period)).toBe(before);
    await reportedHome(stage.town, stage.department);
    expect(await sumsOf(period)).not.toBe(before);
  });
});
