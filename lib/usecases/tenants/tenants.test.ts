import { beforeAll, describe, expect, test } from 'vitest';
import { listTenants } from '@/lib/data/people/tenants';
import type { DeskScope } from '@/lib/domain/access/scope';
import { givenInstaller, givenSignedIn } from '@/lib/testing/administrators';
import { givenMunicipality, rowsOf } from '@/lib/testing/builders';
import { enterMunicipality } from './enter-municipality';
import { enterOrganisation } from './enter-organisation';

let installer: DeskScope;
const town = { municipalityId: null, code: '991', name: 'Ny By Kommune', cvr: '29189447' };
const housing = { organisationId: null, name: 'Nyt Selskab', cvr: '42008419', managingAgent: null };

beforeAll(async () => {
  installer = await givenInstaller();
});

describe('a municipality', () => {
  test('is made once, also when the form is sent twice at once', async () => {
    const answers = await Promise.all([
      enterMunicipality(installer, town),
      enterMunicipality(installer, town),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'code-taken' } });
  });

  test('keeps its code when its name is put right, and takes nobody else’s name or number', async () => {
    const [row] = (await listTenants(installer)).municipalities.filter(({ code }) => code === '991');
    if (!row) throw new Error('It was not made');
    const change = { municipalityId: row.id, code: '992', name: 'Ny Bys Kommune', cvr: null };
    expect(await enterMunicipality(installer, change)).toMatchObject({ ok: true });
    expect(await rowsOf('SELECT code, name, cvr FROM municipality WHERE id = $1', [row.id])).toEqual([
      { code: '991', name: 'Ny Bys Kommune', cvr: null },
    ]);
    const alike = { ...town, code: '993', name: 'ny bys kommune', cvr: null };
    expect(await enterMunicipality(installer, alike)).toEqual({ ok: false, error: { code: 'name-taken' } });
  });

  test('is nobody’s to make but the installation’s', async () => {
    const reach = [await givenMunicipality()];
    const administrator = await givenSignedIn('SYSTEM_ADMIN', { municipalities: reach, reach });
    await expect(
      enterMunicipality(administrator, { ...town, code: '994', name: 'En anden', cvr: null }),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('an organisation', () => {
  test('works where it is said to, and goes on there', async () => {
    const [first, second] = [await givenMunicipality(), await givenMunicipality()];
    const made = await enterOrganisation(installer, { ...housing, municipalities: [first] });
    if (!made.ok) throw new Error(made.error.code);
    const { organisationId } = made.value;
    await enterOrganisation(installer, {
      ...housing,
      organisationId,
      managingAgent: 'Agenten',
      municipalities: [second],
    });
    const row = (await listTenants(installer)).organisations.find(({ id }) => id === organisationId);
    expect(row?.municipalities.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(row?.managingAgent).toBe('Agenten');
    const kinds = await rowsOf('SELECT kind FROM people_event WHERE organisation_id = $1 ORDER BY id', [
      organisationId,
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['ORGANISATION_MADE', 'ORGANISATION_JOINED', 'ORGANISATION_CHANGED', 'ORGANISATION_JOINED'],
    ]);
    expect(
      await enterOrganisation(installer, { ...housing, name: 'Andet navn', municipalities: [] }),
    ).toEqual({
      ok: false,
      error: { code: 'cvr-taken' },
    });
  });
});
