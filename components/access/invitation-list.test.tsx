import { expect, test } from 'vitest';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderText } from '../testing/render-html';
import { InvitationList } from './invitation-list';

const action = (async () => undefined) as unknown as FormAction;
const INVITED = {
  ...{ id: 'l', name: 'Ny Prøvesen', email: 'ny@eksempel.dk', role: 'READER' as const, place: 'Prøvebo' },
  ...{ madeAt: '2025-10-06', madeBy: 'Lone Otterup', expiresAt: '2025-10-13', expired: false, isVoid: false },
};
const list = (more: Partial<typeof INVITED> = {}) =>
  renderText(
    <InvitationList
      invitations={[{ ...INVITED, ...more }]}
      locale="da"
      kept={emptyFormState}
      renew={action}
      withdraw={action}
    />,
  );

test('an invitation whose maker has left says that it does not work, why, and what to do', () => {
  const left = list({ isVoid: true });
  expect(left).toContain('Lone Otterup har ikke længere ret til at invitere');
  expect(left).toContain('Lav et nyt link, eller træk invitationen tilbage.');
  expect(left).not.toContain('Gælder til');
});

test('any other says until when it holds', () => {
  expect(list()).toContain('Gælder til');
  expect(list()).not.toContain('Virker ikke');
});
