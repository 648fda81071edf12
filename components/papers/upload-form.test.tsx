import { expect, test } from 'vitest';
import { renderHtml } from '../testing/render-html';
import { UploadForm } from './upload-form';

test('before a script runs the browser asks for the paper and the files', () => {
  const html = renderHtml(
    <UploadForm
      action="/api/papers/upload"
      paperId="p"
      groups={[{ label: 'Dig', options: [{ value: 'a.PAYSLIP', label: 'Lønsedler' }] }]}
    />,
  );
  expect(html).not.toMatch(/<form[^>]* novalidate/i);
  expect(html).toMatch(/<select[^>]* required=""/);
  expect(html).toMatch(/<input(?=[^>]*type="file")[^>]* required=""/);
});
