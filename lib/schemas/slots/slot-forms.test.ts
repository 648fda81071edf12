import { describe, expect, it } from 'vitest';
import { answerFaultSchema } from './answers';
import { handOverContactSchema, nameCitizenSchema } from './naming';
import { claimSlotSchema, completeSlotSchema, returnSlotSchema } from './slot-acts';
import { appointSubstituteSchema } from './substitution';

const slot = { slotId: '0199b000-0000-7000-8000-000000000001', revision: '3' };

const faultsOf = (result: {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { path: PropertyKey[] }[] };
}) => (result.error?.issues ?? []).map((issue) => issue.path.join('.'));

describe('Forms of a home for allocation', () => {
  it('a form without a call is the writer’s own act', () => {
    expect(claimSlotSchema.parse(slot)).toEqual({ slotId: slot.slotId, revision: 3, byTelephone: null });
  });

  it('a call has a name, a day and a time in Denmark', () => {
    const call = { spokeWith: ' Anne ', spokeOn: '2025-10-03', spokeTime: '11.30' };
    expect(claimSlotSchema.parse({ ...slot, ...call }).byTelephone).toEqual({
      spokeWith: 'Anne',
      spokeAt: new Date('2025-10-03T09:30:00Z'),
    });
    expect(
      faultsOf(
        claimSlotSchema.safeParse({ ...slot, spokeWith: 'Anne', spokeOn: '2025-02-30', spokeTime: '25:00' }),
      ),
    ).toEqual(['spokeOn', 'spokeTime']);
  });

  it.each([
    [{ ...slot, leaseSignedOn: '2025-02-30', takeoverOn: '' }, ['leaseSignedOn', 'takeoverOn']],
    [{ ...slot, slotId: 'x', leaseSignedOn: '2025-10-06', takeoverOn: '2026-01-01' }, ['slotId']],
    [{ ...slot, revision: '', leaseSignedOn: '2025-10-06', takeoverOn: '2026-01-01' }, ['revision']],
  ])('wrong days and ids are told at their fields: %j', (input, fields) => {
    expect(faultsOf(completeSlotSchema.safeParse(input))).toEqual(fields);
  });

  it('nobody chooses the reason of an expired deadline, and another reason needs words', () => {
    const texts = { textShared: '', textInternal: '' };
    expect(faultsOf(returnSlotSchema.safeParse({ ...slot, ...texts, reason: 'DEADLINE_EXPIRED' }))).toEqual([
      'reason',
    ]);
    expect(faultsOf(returnSlotSchema.safeParse({ ...slot, ...texts, reason: 'OTHER' }))).toEqual([
      'textShared',
    ]);
    expect(returnSlotSchema.parse({ ...slot, ...texts, reason: 'TOO_SMALL' })).toMatchObject({
      reason: 'TOO_SMALL',
    });
  });

  it('each demand has its answer, and an exception its reason', () => {
    const form = { ...slot, caseReference: 'SAG-1', 'answer:S1': 'met', 'answer:S2': 'exception' };
    expect(faultsOf(nameCitizenSchema.safeParse({ ...form, 'reason:S2': 'x' }))).toEqual(['reason:S2']);
    expect(nameCitizenSchema.parse({ ...form, 'reason:S2': ' Akut ', 'answer:S3': 'måske' }).answers).toEqual(
      [
        { demand: 'S1', met: true },
        { demand: 'S2', met: false, exceptionReason: 'Akut' },
      ],
    );
  });

  it.each([
    ['Jens Hansen', 'slotForms.fields.caseReference'],
    ['Jens Hansen 12', 'slotForms.fields.caseReference'],
    ['010190-1234', 'forms.cpr'],
  ])('a citizen is named by a case number: “%s” is refused with what to do', (caseReference, message) => {
    const issues = nameCitizenSchema.safeParse({ ...slot, caseReference }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toEqual([['caseReference', message]]);
  });

  it.each([
    [{ phone: '', email: '' }, ['phone']],
    [{ phone: '12', email: '' }, ['phone']],
    [{ phone: '', email: 'karla' }, ['email']],
    [{ phone: '+45 12 34 56 78', email: '' }, []],
    [{ phone: '12345678', email: 'karla@eksempel.invalid', adults: '0' }, ['adults']],
    [{ phone: '12345678', email: '', children: '' }, ['children']],
  ])('a contact can be reached: %j', (contact, fields) => {
    const form = { ...slot, name: 'Karla Eksempelsen', adults: '1', children: '0', ...contact };
    expect(faultsOf(handOverContactSchema.safeParse(form))).toEqual(fields);
  });

  it('to contest takes a reason, to accept does not', () => {
    const form = { returnId: slot.slotId, text: '' };
    expect(faultsOf(answerFaultSchema.safeParse({ ...form, answer: 'CONTESTED' }))).toEqual(['text']);
    expect(answerFaultSchema.parse({ ...form, answer: 'ACCEPTED' })).toMatchObject({
      answer: 'ACCEPTED',
      byTelephone: null,
    });
  });

  it('the last day of an absence is part of it', () => {
    const people = { absent: slot.slotId, substitute: '0199b000-0000-7000-8000-000000000002' };
    expect(appointSubstituteSchema.parse({ ...people, from: '2025-10-06', to: '2025-10-31' }).to).toBe(
      '2025-11-01',
    );
    expect(appointSubstituteSchema.parse({ ...people, from: '2025-10-06', to: '' }).to).toBeNull();
    expect(
      faultsOf(appointSubstituteSchema.safeParse({ ...people, from: '2025-10-06', to: '2025-10-05' })),
    ).toEqual(['to']);
  });
});
