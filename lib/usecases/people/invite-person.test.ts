import { beforeAll, describe, expect, test } from 'vitest';
import { listOpenInvitations } from '@/lib/data/people/people';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { givenInstaller, givenSignedIn } from '@/lib/testing/administrators';
import { givenMunicipality, givenOrganisation, insert, rowsOf } from '@/lib/testing/builders';
import { invitePerson } from './invite-person';
import { renewInvitation } from './renew-invitation';
import { withdrawInvitation } from './withdraw-invitation';

let town: MunicipalityId;
let housing: OrganisationId;
let elsewhere: OrganisationId;
let installer: DeskScope;
let administrator: DeskScope;

const refused = (code: string) => ({ ok: false, error: { code } });
let drawn = 0;
const anInvitation = () => ({
  ...{ email: `ny-${++drawn}@eksempel.dk`, name: 'Ny Prøvesen', role: 'LETTING_OFFICER' as const },
  tenant: { side: 'ORGANISATION' as const, id: housing },
});

beforeAll(async () => {
  town = await givenMunicipality();
  housing = await givenOrganisation([town]);
  elsewhere = await givenOrganisation([town]);
  installer = await givenInstaller();
  administrator = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
});

describe('an invitation', () => {
  test('sent twice is one, by its newest link', async () => {
    const twice = anInvitation();
    const answers = await Promise.all([
      invitePerson(administrator, twice),
      invitePerson(administrator, twice),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const open = (await listOpenInvitations(administrator)).filter(({ email }) => email === twice.email);
    expect(open).toHaveLength(1);
  });

  test('whose maker has left stands as one that does not work, until somebody makes a new link', async () => {
    const former = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
    const [given, installers] = [anInvitation(), anInvitation()];
    await invitePerson(former, given);
    await invitePerson(installer, installers);
    const find = async (asked: string) =>
      (await listOpenInvitations(administrator)).find(({ email }) => email === asked);
    expect(await find(given.email)).toMatchObject({ isVoid: false });
    await insert('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1', [former.userId]);
    const left = await find(given.email);
    expect(left).toMatchObject({ isVoid: true });
    // The installation's administrator is not seen from here, and her link works all the same.
    expect(await find(installers.email)).toMatchObject({ isVoid: false });
    if (left) await renewInvitation(administrator, { linkId: left.id });
    expect(await find(given.email)).toMatchObject({ isVoid: false });
  });

  test('leads to a page in the language that it was written in, also when it is renewed', async () => {
    const given = { ...anInvitation(), language: 'en' as const };
    const made = await invitePerson(administrator, given);
    expect(made.ok && made.value.link).toMatch(/\?language=en$/);
    const open = (await listOpenInvitations(administrator)).find(({ email }) => email === given.email);
    const renewed = open && (await renewInvitation(administrator, { linkId: open.id }));
    expect(renewed?.ok && renewed.value.link).toMatch(/\?language=en$/);
    const danish = await invitePerson(administrator, anInvitation());
    expect(danish.ok && danish.value.link).not.toContain('language');
  });

  test('is renewed and taken back by those who look after the place, and by nobody else', async () => {
    const given = anInvitation();
    await invitePerson(administrator, given);
    const find = async () =>
      (await listOpenInvitations(administrator)).find(({ email }) => email === given.email);
    const first = await find();
    if (!first) throw new Error('No invitation stands open');
    const other = await givenSignedIn('SYSTEM_ADMIN', { organisations: [elsewhere], reach: [town] });
    expect(await withdrawInvitation(other, { linkId: first.id })).toEqual(refused('not-found'));
    expect(await renewInvitation(other, { linkId: first.id })).toEqual(refused('not-found'));
    expect(await renewInvitation(installer, { linkId: first.id })).toMatchObject({ ok: true });
    expect(await withdrawInvitation(administrator, { linkId: first.id })).toEqual(refused('not-found'));
    const second = await find();
    expect(await withdrawInvitation(administrator, { linkId: second?.id ?? first.id })).toMatchObject({
      ok: true,
    });
    expect(await find()).toBeUndefined();
  });

  test('keeps no secret and no name in what is recorded', async () => {
    const given = anInvitation();
    const made = await invitePerson(administrator, given);
    const secret = made.ok ? (made.value.link.split('/').at(-1) ?? '') : '';
    expect(secret).toHaveLength(43);
    const rows = await rowsOf(
      'SELECT to_jsonb(l)::text || to_jsonb(e)::text AS all_of_it FROM account_link l JOIN people_event e ON e.link_id = l.id WHERE l.email = $1',
      [given.email],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const events = await rowsOf('SELECT to_jsonb(e) AS row FROM people_event e');
    expect(JSON.stringify(events)).not.toContain(given.email);
  });
});
