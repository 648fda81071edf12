import { describe, expect, it } from 'vitest';
import { looksLikeCpr } from '@/lib/domain/shared/looks-like-cpr';
import { freeText } from './free-text';
import { answerFaultSchema } from './slots/answers';
import { answerExceptionSchema, handOverContactSchema, nameCitizenSchema } from './slots/naming';
import { claimSlotSchema, returnSlotSchema, undoCompletionSchema } from './slots/slot-acts';
import { addNoteSchema, voidVacancySchema } from './vacancies/acts';

// The number of the state’s own test person.
const CPR = '251248-9996';

describe('Free text', () => {
  it.each([
    CPR,
    '2512489996',
    '311299–0000',
    '251248 - 9996',
    '251248 9996',
    'Se sagen på 251248-9996, tak',
    'cpr.2512489996.',
  ])('refuses what looks like a CPR number: %s', (text) => {
    expect(looksLikeCpr(text)).toBe(true);
  });

  it.each([
    ['a case number', '25/012345'],
    ['a case number with more digits', '2025-1234567'],
    ['a long case number', '25124899961'],
    ['a telephone number', '59 43 12 34'],
    ['a telephone number in one', '59431234'],
    ['a telephone number with its country', '+4559431234'],
    ['the same with two noughts', '004559431234'],
    ['a telephone number in pairs, then a year', '59 43 12 34, 2025'],
    ['a day', '06.10.2025'],
    ['a day turned round', '2025-10-06'],
    ['ten digits without a day', '3201489996'],
    ['ten digits without a month', '0113489996'],
    ['an organisation’s number', '12345678'],
    ['an amount', '5.940,00 kr.'],
  ])('lets %s be', (_, text) => {
    expect(looksLikeCpr(text)).toBe(false);
    expect(freeText().parse(text)).toBe(text);
  });
});

const id = '0199b000-0000-7000-8000-000000000001';
const slot = { slotId: id, revision: '3' };
const vacancy = { vacancyId: id, revision: '3' };
const call = { spokeWith: CPR, spokeOn: '2025-10-03', spokeTime: '11.30' };
const contact = { phone: '', email: 'a@example.com', adults: '1', children: '0' };

describe('No form keeps a CPR number', () => {
  it.each([
    ['the case reference', 'caseReference', nameCitizenSchema, { ...slot, caseReference: CPR }],
    [
      'the reason of an exception',
      'reason:S2',
      nameCitizenSchema,
      { ...slot, caseReference: 'SAG-1', 'answer:S2': 'exception', 'reason:S2': `Akut, ${CPR}` },
    ],
    ['whom one spoke with', 'spokeWith', claimSlotSchema, { ...slot, ...call }],
    [
      'the text both see at a return',
      'textShared',
      returnSlotSchema,
      { ...slot, reason: 'OTHER', textShared: CPR },
    ],
    [
      'the text one side sees at a return',
      'textInternal',
      returnSlotSchema,
      { ...slot, reason: 'TOO_SMALL', textInternal: CPR },
    ],
    ['the reason of an undoing', 'reason', undoCompletionSchema, { ...slot, reason: CPR }],
    ['the answer to a fault', 'text', answerFaultSchema, { returnId: id, answer: 'CONTESTED', text: CPR }],
    ['a manager’s answer', 'text', answerExceptionSchema, { requestId: id, answer: 'APPROVED', text: CPR }],
    ['the name in a contact', 'name', handOverContactSchema, { ...slot, ...contact, name: `Ane ${CPR}` }],
    ['a note', 'text', addNoteSchema, { vacancyId: id, idempotencyKey: id, text: CPR }],
    ['the reason of a void', 'reason', voidVacancySchema, { ...vacancy, reason: CPR }],
  ])('not as %s', (_, field, schema, form) => {
    const issues = schema.safeParse(form).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, 'forms.cpr']]);
  });
});
