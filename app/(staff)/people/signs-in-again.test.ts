import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import type { UserScope } from '@/lib/domain/access/scope';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { givenAccount } from '@/lib/testing/accounts';
import { givenAdmin, givenKey } from '@/lib/testing/api/api';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { aForm, goTo, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { confirmAs, signInAs } from '@/lib/testing/environment/signed-in';
import { makeApiClientAction, revokeApiKeyAction, rotateApiKeyAction } from '../api-keys/actions';
import { changeRoleAction, giveRoleAction, resetPasswordAction } from './[personId]/actions';
import { lockColleagueAction, renewInvitationAction } from './actions';
import { invitePersonAction } from './new/actions';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let admin: UserScope;
let place: string;
let clientId: string;
let membershipId: string;
beforeAll(async () => {
  town = await givenTown(null);
  admin = await givenAdmin(town, 'ORGANISATION');
  place = `ORGANISATION ${town.organisationId}`;
  clientId = (await givenKey(town, 'ORGANISATION')).clientId;
  await givenAccount(town.officer.userId);
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [
    town.officer.userId,
  ]);
  membershipId = row?.id ?? '';
});
beforeEach(async () => {
  openBrowser('/people');
  await signInAs(admin);
});

const invited = { name: 'Nina Ny', email: 'nina@eksempel.dk', role: 'LETTING_OFFICER' };
const colleague = () => ({ userId: town.officer.userId });
const linkId = async () =>
  (await rowsOf<{ id: string }>('SELECT id FROM account_link WHERE made_by = $1', [admin.userId]))[0]?.id ??
  '';

/** What gives somebody access, or gives more of it: in this order, since one makes what the next one changes. */
const SENSITIVE: readonly (readonly [
  string,
  FormAction,
  string,
  () => Promise<Record<string, string>> | Record<string, string>,
])[] = [
  ['inviting somebody', invitePersonAction, 'people.invite', () => ({ ...invited, place })],
  [
    'a new link of an invitation',
    renewInvitationAction,
    'people.renew',
    async () => ({ linkId: await linkId() }),
  ],
  ['one role more', giveRoleAction, 'people.give-role', () => ({ ...colleague(), role: 'READER', place })],
  [
    'another role',
    changeRoleAction,
    'people.change-role',
    () => ({ ...colleague(), membershipId, role: 'MANAGER' }),
  ],
  ['a way to a new password', resetPasswordAction, 'people.reset-password', colleague],
  [
    'the first key of a system',
    makeApiClientAction,
    'apiKeys.make',
    () => ({ partyId: town.organisationId, label: 'Ejendomssystemet', 'scopes[]': 'read', months: '12' }),
  ],
  [
    'a new key in place of the old',
    rotateApiKeyAction,
    'apiKeys.rotate',
    () => ({ clientId, months: '3', overlapDays: '7' }),
  ],
];

const everything = async () => [
  await rowsOf('SELECT * FROM membership WHERE organisation_id = $1 ORDER BY id', [town.organisationId]),
  await rowsOf('SELECT * FROM account_link ORDER BY id'),
  await rowsOf('SELECT * FROM api_key WHERE organisation_id = $1 ORDER BY id', [town.organisationId]),
];

test.each(SENSITIVE)(
  '%s asks for the password again, and keeps what was typed',
  async (_, act, form, fields) => {
    const [before, typed] = [await everything(), await fields()];
    const asked = new URL(await redirectOf(act(emptyFormState, aForm(typed))), 'http://here.invalid');
    expect(asked.pathname).toBe('/confirm');
    expect(await everything()).toEqual(before);
    await confirmAs(admin);
    goTo(asked.searchParams.get('next') ?? '');
    const { kept, values, lists } = await initialFormState(form);
    expect(kept).toBe(true);
    const { 'scopes[]': scopes, ...single } = typed;
    expect(values).toMatchObject(single);
    if (scopes !== undefined) expect(lists).toEqual({ scopes: [scopes] });
    const state = await act(emptyFormState, aForm(typed)).catch((redirected: unknown) => redirected);
    expect(state).not.toMatchObject({ done: false });
    expect(await everything()).not.toEqual(before);
  },
);

test('what takes access away is done at once', async () => {
  const [key] = await rowsOf<{ id: string }>('SELECT id FROM api_key WHERE client_id = $1 LIMIT 1', [
    clientId,
  ]);
  const closed = revokeApiKeyAction(emptyFormState, aForm({ clientId, keyId: key?.id ?? '' }));
  expect(await redirectOf(closed)).toContain('done=revoked');
  expect(await redirectOf(lockColleagueAction(emptyFormState, aForm(colleague())))).toContain('done=locked');
});
