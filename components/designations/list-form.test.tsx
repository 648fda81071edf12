import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { ListForm } from './list-form';

const form = (isLate: boolean) =>
  renderText(
    <ListForm
      path="/"
      municipalityId="m"
      areas={[]}
      boxes={[]}
      values={{ listOn: '2024-12-01' }}
      formError={null}
      fieldErrors={{}}
      isLate={isLate}
    />,
    'da',
  );

test('why a list is recorded only now is optional only while its day has not passed', () => {
  expect(form(false)).toContain('(valgfri)');
  expect(form(true)).not.toContain('(valgfri)');
});
