import { expect, test } from 'vitest';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { renderText } from '../../testing/render-html';
import { FindingList } from './draft-part';
import { ImportDraftForm } from './import-draft-form';

const refused = { attempt: 1, values: { title: '' }, formError: null };

test('after a refusal it is said that the file must be chosen again', () => {
  const form = (fieldErrors: Record<string, string[]>) =>
    renderText(
      <ImportDraftForm
        action={async (): Promise<never> => Promise.reject(new Error('not sent'))}
        initial={{ ...refused, fieldErrors } as never}
        versions={[{ value: 'v', label: 'Rammeaftale' }]}
      />,
    );
  expect(form({ title: ['udfyld feltet'] })).toContain('Vælg filen igen');
  expect(form({})).not.toContain('Vælg filen igen');
});

test('what the check found begins as a sentence does', () => {
  const text = bothWays('grøn, nr. 2 kan ikke læses', 'green, no. 2 cannot be read');
  const finding = { code: 'EXAMPLE_FAILS', part: 'EXAMPLES', text } as never;
  expect(renderText(<FindingList findings={[finding]} />)).toContain('Grøn, nr. 2');
});
