import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import type { UserScope } from '@/lib/domain/access/scope';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { givenAdmin } from '@/lib/testing/api/api';
import { givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { aForm, goTo, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { confirmAs, signInAs } from '@/lib/testing/environment/signed-in';
import { importOnRecord } from '@/lib/testing/imports/file-imports';
import {
  accessCounted,
  aUserRow,
  confirmPeople,
  invitationsOf,
  landlordAdministrator,
  landlordOf,
  readPeople,
} from '@/lib/testing/imports/people-files';
import { confirmFileImportAction, confirmPeopleFileAction, makeInvitationLinksAction } from './actions';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let admin: UserScope;
beforeAll(async () => {
  town = await givenTown(null);
  admin = await givenAdmin(town, 'ORGANISATION');
});

const page = (importId: string) => `/imports/files/${importId}`;
async function givenFile(email = aUserRow().email ?? '') {
  const own = await landlordAdministrator(town);
  const importId = await readPeople(own, landlordOf(town), [aUserRow({ email })]);
  const { revision } = await importOnRecord(own, importId);
  return { own, email, importId, stamp: String(revision) };
}
beforeEach(async () => {
  openBrowser();
  await signInAs(admin);
});

/** Led to the password, with what was pressed kept; and when it has been entered, the same press does it. */
async function asked(act: FormAction, form: string, fields: Record<string, string>) {
  const before = await accessCounted();
  const to = new URL(await redirectOf(act(emptyFormState, aForm(fields))), 'http://here.invalid');
  expect(to.pathname).toBe('/confirm');
  expect(await accessCounted()).toEqual(before);
  await confirmAs(admin);
  goTo(to.searchParams.get('next') ?? '');
  expect(await initialFormState(form)).toMatchObject({ kept: true, values: fields });
}

test('people of a file are invited by whoever has just entered her password, and told of on the page', async () => {
  const { email, importId, stamp } = await givenFile();
  goTo(page(importId));
  await asked(confirmPeopleFileAction, 'imports.confirm-people', { importId, stamp });
  expect(await invitationsOf(email)).toEqual([]);
  const done = confirmPeopleFileAction(emptyFormState, aForm({ importId, stamp }));
  expect(await redirectOf(done)).toBe(page(importId));
  expect(await invitationsOf(email)).toHaveLength(1);
});

test('the way of other files, which asks for no password, does not find them', async () => {
  const { importId, stamp } = await givenFile();
  const before = await accessCounted();
  const state = await confirmFileImportAction(emptyFormState, aForm({ importId, stamp }));
  expect(state.formError).toBe('Filen eller rækken findes ikke længere.');
  expect(await accessCounted()).toEqual(before);
});

test('links are made for whoever has just entered her password, each told beside its row this once', async () => {
  const { own, importId } = await givenFile();
  await confirmPeople(own, importId);
  goTo(page(importId));
  await asked(makeInvitationLinksAction, 'imports.links', { importId, from: '0' });
  const state = await makeInvitationLinksAction(emptyFormState, aForm({ importId, from: '0' }));
  expect(state).toMatchObject({ done: true, told: { 2: expect.stringMatching(/\/welcome\/[\w-]{43}$/) } });
  expect(state.message).toContain('Ét link er lavet.');
  expect(state.message).not.toContain('/welcome/');
});

test.each(['LETTING_OFFICER', 'MANAGER', 'AGREEMENT_ADMIN', 'READER'] as const)(
  'no %s invites by a file, whatever she sends',
  async (role) => {
    const { importId, stamp, own } = await givenFile();
    const places = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const colleague = await givenPerson(role, places);
    openBrowser(page(importId));
    await signInAs(colleague);
    await confirmAs(colleague);
    const before = await accessCounted();
    const tries = [
      confirmPeopleFileAction(emptyFormState, aForm({ importId, stamp })),
      makeInvitationLinksAction(emptyFormState, aForm({ importId, from: '0' })),
    ];
    for (const state of await Promise.all(tries))
      expect(state.formError).toMatch(/^Den rolle, du arbejder i nu, giver ikke adgang/);
    expect(await accessCounted()).toEqual(before);
    expect(await rowsOf('SELECT 1 FROM file_import WHERE id = $1', [importId])).toHaveLength(1);
    await confirmPeople(own, importId);
  },
);
