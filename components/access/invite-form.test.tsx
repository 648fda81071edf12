import { expect, test } from 'vitest';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderText } from '../testing/render-html';
import { InviteForm } from './invite-form';

const action = (async () => undefined) as unknown as FormAction;

test('the link of an invitation says whose it is, and where', () => {
  const made = {
    done: true,
    message: '/welcome?key=1',
    told: { name: 'Ny Prøvesen', place: 'INSTALLATION' },
  };
  const text = renderText(
    <InviteForm
      action={action}
      initial={{ ...emptyFormState, ...made }}
      roles={[]}
      places={[{ value: 'INSTALLATION', label: 'Installationen' }]}
      languages={[]}
    />,
  );
  expect(text).toContain('Linket er til Ny Prøvesen, Installationen.');
});
