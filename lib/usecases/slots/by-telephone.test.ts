import { describe, expect, test } from 'vitest';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import { listOpenCalls } from '@/lib/data/slots/slot-trays';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type TelephoneActId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { aNamedSlot, anOfferedSlot, granted, revisionOf, stateOf } from '@/lib/testing/lettings/slots';
import { answerFault } from './answer-fault';
import { answerTelephoneAct } from './answer-telephone-act';
import { claimSlot } from './claim-slot';
import { completeSlot } from './complete-slot';
import { returnSlot } from './return-slot';
import { unnameCitizen } from './unname-citizen';

const CALL = { spokeWith: 'Anne fra boligkontoret', spokeAt: new Date('2025-10-03T09:30:00Z') };

async function aTown() {
  const town = await givenTown();
  return { ...town, department: await givenDepartment(town) };
}

describe('an act recorded after a telephone call', () => {
  test('a claim is performed, and waits for the municipality, whose confirmer takes the home over', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    granted(await claimSlot(town.officer, { slotId, revision: await revisionOf(slotId), byTelephone: CALL }));
    expect(await stateOf(slotId)).toBe('CLAIMED');
    const [call] = await listOpenCalls(town.caseworker);
    expect(call).toMatchObject({
      slotId,
      act: 'CLAIM',
      recordedSide: 'ORGANISATION',
      ...CALL,
      contested: false,
    });
    const actId = call?.actId ?? asId<TelephoneActId>('');
    const input = { actId, answer: 'CONFIRMED', text: '' } as const;
    expect(await answerTelephoneAct(town.officer, input)).toEqual({
      ok: false,
      error: { code: 'not-your-answer' },
    });
    granted(await answerTelephoneAct(town.caseworker, input));
    expect(await answerTelephoneAct(town.caseworker, input)).toEqual({
      ok: false,
      error: { code: 'already-answered' },
    });
    const shown = await findSlotCase(town.caseworker, slotId);
    expect(shown?.slot.claimedBy?.userId).toBe(town.caseworker.userId);
    expect(await listOpenCalls(town.officer)).toEqual([]);
  });

  test('a contested one stands and stays on both sides’ lists', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    const texts = { textShared: 'For dyr', textInternal: 'hører ikke til her', byTelephone: CALL };
    const revision = await revisionOf(slotId);
    granted(await returnSlot(town.officer, { slotId, revision, reason: 'TOO_EXPENSIVE', ...texts }));
    const [call] = await listOpenCalls(town.caseworker);
    const actId = call?.actId ?? asId<TelephoneActId>('');
    granted(
      await answerTelephoneAct(town.caseworker, {
        actId,
        answer: 'CONTESTED',
        text: 'Det har vi ikke sagt.',
      }),
    );
    expect(await stateOf(slotId)).toBe('RETURNED');
    for (const scope of [town.officer, town.caseworker]) {
      expect(await listOpenCalls(scope)).toMatchObject([{ actId, contested: true }]);
    }
    const shown = await findSlotCase(town.caseworker, slotId);
    expect(shown?.returned?.textInternal).toBeNull();
  });

  test('the municipality records the organisation’s answer about a fault', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    const texts = { textShared: '', textInternal: '', byTelephone: null };
    const revision = await revisionOf(slotId);
    const { returnId } = granted(
      await returnSlot(town.caseworker, { slotId, revision, reason: 'WRONG_DATA', ...texts }),
    );
    granted(
      await answerFault(town.caseworker, { returnId, answer: 'ACCEPTED', text: '', byTelephone: CALL }),
    );
    expect(await listOpenCalls(town.officer)).toMatchObject([
      { act: 'FAULT_ANSWER', recordedSide: 'MUNICIPALITY' },
    ]);
  });

  test('a decline and a signing, the one after the other', async () => {
    const town = await aTown();
    const { slotId } = await aNamedSlot(town, town.department);
    const days = { leaseSignedOn: calendarDate('2025-10-06'), takeoverOn: calendarDate('2026-01-01') };
    const signing = { slotId, revision: await revisionOf(slotId), ...days, byTelephone: CALL };
    granted(await completeSlot(town.caseworker, signing));
    const declined = {
      slotId,
      revision: await revisionOf(slotId),
      as: 'DECLINED',
      byTelephone: CALL,
    } as const;
    expect(await unnameCitizen(town.officer, declined)).toMatchObject({
      error: { code: 'already-completed' },
    });
    const other = await aNamedSlot(town, town.department);
    const input = { slotId: other.slotId, revision: await revisionOf(other.slotId) };
    granted(await unnameCitizen(town.officer, { ...input, as: 'DECLINED', byTelephone: CALL }));
    expect(await stateOf(other.slotId)).toBe('CLAIMED');
    expect((await listOpenCalls(town.caseworker)).map(({ act }) => act)).toEqual(['COMPLETE', 'DECLINE']);
  });

  test('a call in the future, or none at all, is refused', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    const revision = await revisionOf(slotId);
    const later = { ...CALL, spokeAt: new Date('2025-10-07T09:00:00Z') };
    expect(await claimSlot(town.officer, { slotId, revision, byTelephone: later })).toEqual({
      ok: false,
      error: { code: 'spoke-in-the-future' },
    });
    expect(await claimSlot(town.officer, { slotId, revision, byTelephone: null })).toEqual({
      ok: false,
      error: { code: 'telephone-needed' },
    });
    expect(await stateOf(slotId)).toBe('OFFERED');
  });
});
