import { describe, expect, test } from 'vitest';
import { criteriaSet, evaluate, household, job, member, paper } from '@/lib/testing/households';
import { checklist } from '../criteria/checklist';
import { askedPapers } from './paper-choices';

const settings = { paperWays: {} };
const items = (papers: Parameters<typeof evaluate>[1]['papers'] = []) =>
  checklist(
    evaluate(criteriaSet('holbaek-2024', 'TIGHTENED'), {
      household: household(member({ work: [job()], benefits: [] })),
      papers,
    }),
  );
const kinds = (...choices: ReturnType<typeof askedPapers>) => choices.flatMap((choice) => choice.kinds);

describe('what may be handed in', () => {
  test('is what the checklist asks for, by the way of its kind', () => {
    expect(kinds(...askedPapers(items(), settings, 'UPLOADED'))).toContain('PAYSLIP');
    expect(kinds(...askedPapers(items(), settings, 'UPLOADED'))).not.toContain('CRIMINAL_RECORD');
    expect(kinds(...askedPapers(items(), settings, 'SHOWN'))).toContain('PASSPORT');
    expect(kinds(...askedPapers(items(), { paperWays: { PASSPORT: 'UPLOADED' } }, 'UPLOADED'))).toContain(
      'PASSPORT',
    );
  });
  test('is asked of the member it is about', () =>
    expect(askedPapers(items(), settings, 'UPLOADED').map(({ memberId }) => memberId)).toEqual(['m1']));
  test('is not asked again when it has been accepted', () =>
    expect(kinds(...askedPapers(items([paper('PASSPORT')]), settings, 'SHOWN'))).not.toContain('PASSPORT'));
  test('nothing asked, nothing offered', () => expect(askedPapers([], settings, 'UPLOADED')).toEqual([]));
});
