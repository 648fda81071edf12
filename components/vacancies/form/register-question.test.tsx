import { expect, test } from 'vitest';
import { emptyFormState, type FormState } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../../testing/render-html';
import { FormShell } from './form-shell';
import { RegisterQuestion } from './register-question';
import { useRegisterWords } from './register-words';

function Question() {
  return <RegisterQuestion words={useRegisterWords([])} />;
}

const form = (state: Partial<FormState>) => (
  <FormShell
    action={async () => undefined as never}
    initial={{ ...emptyFormState, ...state }}
    words={{ kept: '' }}
    foot={null}
  >
    <Question />
  </FormShell>
);

const question = {
  mark: 'det-der-blev-vist',
  differences: [
    { field: 'street', recorded: 'Gammel Møllevej', sent: 'Fejlvej' },
    { field: 'areaTenths', recorded: 785, sent: 620 },
    { field: 'depositOre', recorded: 2_840_000, sent: 0 },
    { field: 'lift', recorded: true, sent: false },
    { field: 'floor', recorded: '2', sent: null },
  ],
};
const answered = { registerHolds: 'REPORT', registerMark: 'et-ældre-spørgsmål' };

test('what differs is shown, and neither answer is chosen beforehand', () => {
  const html = renderHtml(form({ question, values: answered }));
  expect(renderText(form({ question }))).toContain(
    'Vej Gammel Møllevej Fejlvej Areal 78,5 m² 62 m² Indskud 28.400,00 kr. 0,00 kr. Elevator Ja Nej Etage 2 Ikke angivet',
  );
  expect(html).toContain('name="registerMark" value="det-der-blev-vist"');
  expect(html).toMatch(/type="radio"[^>]*value="REGISTER"/);
  expect(html).not.toMatch(/\schecked/);
});

test('an answer stays with the form while something else is put right; a form that was never asked has none', () => {
  const html = renderHtml(form({ values: answered }));
  expect(html).toContain('value="et-ældre-spørgsmål"');
  expect(html).toContain('name="registerHolds" value="REPORT"');
  expect(renderHtml(form({ values: { street: 'Fejlvej' } }))).not.toContain('register');
});
