import { describe, expect, test } from 'vitest';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aNamedSlot, granted, revisionOf, stateOf } from '@/lib/testing/lettings/slots';
import { completeSlot } from './complete-slot';
import { undoCompletion } from './undo-completion';

async function aNamedHome() {
  const town = await givenTown();
  return { ...town, ...(await aNamedSlot(town, await givenDepartment(town))) };
}

const sign = async (scope: UserScope, slotId: SlotId, signed = '2025-10-06', takeover = '2026-01-15') =>
  completeSlot(scope, {
    ...{ slotId, revision: await revisionOf(slotId), byTelephone: null },
    ...{ leaseSignedOn: calendarDate(signed), takeoverOn: calendarDate(takeover) },
  });

const undo = async (scope: UserScope, slotId: SlotId) =>
  undoCompletion(scope, {
    ...{ slotId, revision: await revisionOf(slotId), reason: 'Borgeren fortrød', byTelephone: null },
  });

describe('signing the lease', () => {
  test.each(['officer', 'caseworker'] as const)(
    'by the %s completes the home, and the rent stops at the takeover',
    async (who) => {
      const town = await aNamedHome();
      granted(await sign(town[who], town.slotId));
      expect(await stateOf(town.slotId)).toBe('COMPLETED');
      const shown = await findSlotCase(town.officer, town.slotId);
      expect(shown).toMatchObject({ leaseSignedOn: '2025-10-06', takeoverOn: '2026-01-15' });
      expect(shown?.rent).toMatchObject({ from: '2026-01-01', until: '2026-01-15', owedOre: 0 });
    },
  );

  test.each([
    ['2025-10-07', '2026-01-01', 'signed-in-the-future'],
    ['2025-10-05', '2026-01-01', 'signed-before-naming'],
    ['2025-10-06', '2025-10-05', 'takeover-before-signing'],
  ])('on %s with takeover %s is refused: %s', async (signed, takeover, code) => {
    const town = await aNamedHome();
    expect(await sign(town.officer, town.slotId, signed, takeover)).toEqual({ ok: false, error: { code } });
    expect(await stateOf(town.slotId)).toBe('NAMED');
  });

  test('twice at once it is signed once', async () => {
    const town = await aNamedHome();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sign(town.officer, town.slotId)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'already-completed')).toHaveLength(
      4,
    );
  });
});

describe('undoing a signing', () => {
  test('until the takeover, with a reason that both see', async () => {
    const town = await aNamedHome();
    granted(await sign(town.officer, town.slotId));
    granted(await undo(town.caseworker, town.slotId));
    expect(await stateOf(town.slotId)).toBe('NAMED');
    const notes = await rowsOf('SELECT side, shared, text FROM note WHERE vacancy_id = $1', [town.vacancyId]);
    expect(notes).toEqual([{ side: 'MUNICIPALITY', shared: true, text: 'Borgeren fortrød' }]);
    const shown = await findSlotCase(town.officer, town.slotId);
    expect(shown).toMatchObject({ leaseSignedOn: null, rent: { until: null } });
    granted(await sign(town.officer, town.slotId));
  });

  test('not from the takeover on', async () => {
    const town = await aNamedHome();
    granted(await sign(town.officer, town.slotId));
    await insert(`UPDATE vacancy SET takeover_on = '2025-10-06' WHERE id = $1`, [town.vacancyId]);
    expect(await undo(town.officer, town.slotId)).toEqual({
      ok: false,
      error: { code: 'takeover-passed', takeoverOn: '2025-10-06' },
    });
  });
});
