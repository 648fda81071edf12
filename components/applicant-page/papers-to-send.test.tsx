import { expect, test } from 'vitest';
import type { PaperChoice } from '@/lib/domain/papers/paper-choices';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { answerOf } from '@/lib/schemas/papers/upload-answer';
import { renderHtml, renderText } from '../testing/render-html';
import { PapersToSend } from './papers-to-send';

const PAYSLIPS: readonly PaperChoice[] = [{ memberId: 'm2', kinds: ['PAYSLIP'] }];

const birth: FormAction = async () => emptyFormState as never;

const form = (proved: boolean, choices = PAYSLIPS) => (
  <PapersToSend
    people={[
      { member: 'm1', relation: 'APPLICANT', number: null },
      { member: 'm2', relation: 'COHABITANT', number: null },
    ]}
    {...{ choices, proved, secret: 's', paperId: 'p', organisation: 'Prøveby Boliger' }}
    birth={birth}
    bar={{ until: null, forGood: false }}
    answer={answerOf({ refused: ['TOO_LARGE'] })}
  />
);

test('what became of the files stands where the sending leads back to, whatever may be sent still', () => {
  for (const html of [form(true), form(false), form(true, [])].map((node) => renderHtml(node))) {
    expect(html).toMatch(/id="papers".*Filen fyldte mere end/);
    expect(html.match(/id="papers"/g)).toHaveLength(1);
  }
});

test('whoever may send something is called by who it is, also where nothing but a fact is asked of them', () => {
  expect(renderHtml(form(true))).toContain('<optgroup label="Din samlever">');
  expect(renderText(form(true))).not.toContain('Dig');
});
