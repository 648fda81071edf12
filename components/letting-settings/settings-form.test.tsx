import { expect, test } from 'vitest';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { SettingsForm } from './settings-form';

const action: FormAction = async () => emptyFormState as never;

const form = (state: Partial<typeof emptyFormState> = {}) => (
  <SettingsForm
    {...{ action, organisationId: 'o', revision: 1, papers: [] }}
    initial={{ ...emptyFormState, ...state }}
    values={{ 'kept:LETTER': '36', 'kept:EVALUATION': '184' }}
    checked={{ fourEyes: false, transferFirst: false }}
  />
);

test('each period is asked for with its bounds and what holds otherwise, and stands as it is in force', () => {
  const text = renderText(form());
  expect(text).toContain('Måneder, et brev gemmes');
  expect(text).toContain('Fra 6 til 60. Vælger I ikke andet, er det 24.');
  expect(text).toContain('Fra 184 til 1825. Vælger I ikke andet, er det 731.');
  const html = renderHtml(form());
  expect(html).toMatch(/<input(?=[^>]*name="kept:LETTER")[^>]* value="36"/);
  expect(html).toMatch(/<input(?=[^>]*name="kept:EVALUATION")[^>]* value="184"/);
});

test('it says why there are bounds, and from when a change holds', () => {
  const text = renderText(form());
  expect(text).toContain('kan klages');
  expect(text).toContain('bogføringsloven');
  expect(text).toContain('gælder den fra næste sletning');
  expect(text).toContain('det, der ikke er slettet endnu');
});

test('a period outside its bounds comes back as it was written, named in the summary and beside its field', () => {
  const fault = 'Skriv et helt antal måneder fra 6 til 60.';
  const state = { values: { 'kept:LETTER': '90' }, fieldErrors: { 'kept:LETTER': [fault] } };
  expect(renderHtml(form(state))).toMatch(/<input(?=[^>]*name="kept:LETTER")[^>]* value="90"/);
  const text = renderText(form(state));
  expect(text).toContain(fault);
  expect(text).toContain('Måneder, et brev gemmes: skriv et helt antal måneder fra 6 til 60.');
});
