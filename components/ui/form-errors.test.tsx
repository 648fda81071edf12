import { expect, test } from 'vitest';
import { renderHtml } from '../testing/render-html';
import { FormErrors } from './form-errors';

test('the summary ends with the ways to what is in the way', () => {
  const errors = [{ field: 'cpr', message: 'Findes allerede.' }];
  const links = [{ href: '/applicants/a-1', text: 'Åbn opskrivning 2025-ABC-123' }];
  expect(renderHtml(<FormErrors errors={errors} links={links} />)).toContain(
    '<a href="/applicants/a-1">Åbn opskrivning 2025-ABC-123</a>',
  );
});
