import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { listWithoutAgreement } from '@/lib/data/agreements/agreement-beginning';
import { findDraft } from '@/lib/data/agreements/agreement-drafts';
import { documentOf } from '@/lib/domain/agreement/document-of';
import { day, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { beginAgreement } from './begin-agreement';

const manager = ({ municipalityId }: Town) =>
  givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] });
const inForce = { from: day('2026-01-01'), to: null };
const of = getAgreement('holbaek-2024');

describe('a municipality’s first agreement', () => {
  test('begins as a copy of another’s, between its own parties', async () => {
    const town = await givenTown(null);
    const scope = await manager(town);
    const asked = { municipalityId: town.municipalityId, title: 'Vores aftale', inForce, text: { of } };
    const made = await beginAgreement(scope, asked);
    if (!made.ok) throw new Error(made.error.code);
    const draft = await findDraft(scope, made.value.draftId);
    const names = await rowsOf<{ name: string }>(
      'SELECT name FROM municipality WHERE id = $1 UNION ALL SELECT name FROM organisation WHERE id = $2',
      [town.municipalityId, town.organisationId],
    );
    expect(draft?.agreement.municipality.name).toBe(names[0]?.name);
    expect(draft?.agreement.organisations.map(({ name }) => name)).toEqual([names[1]?.name]);
    expect(draft?.agreement).toMatchObject({ inForce, title: { da: 'Vores aftale' } });
    expect(draft?.agreement.rates.map(({ rate }) => rate)).toEqual(of.rates.map(({ rate }) => rate));
    // Its sections are cited as its own.
    expect(JSON.stringify(draft?.agreement.tiers)).toContain('Vores aftale');
    expect(JSON.stringify(draft?.agreement.tiers)).not.toContain(of.shortTitle.da);
    expect(draft?.base).toBeNull();
  });

  test('begun by two at once has two drafts of one agreement', async () => {
    const town = await givenTown(null);
    const scope = await manager(town);
    const asked = { municipalityId: town.municipalityId, title: 'Vores aftale', inForce, text: { of } };
    const made = await Promise.all([beginAgreement(scope, asked), beginAgreement(scope, asked)]);
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(
      await rowsOf('SELECT id FROM agreement WHERE municipality_id = $1', [town.municipalityId]),
    ).toHaveLength(1);
    expect(
      await rowsOf('SELECT id FROM agreement_draft WHERE municipality_id = $1', [town.municipalityId]),
    ).toHaveLength(2);
  });

  test('is read from a file, and a file that cannot be read begins nothing', async () => {
    const town = await givenTown(null);
    const scope = await manager(town);
    const where = { municipalityId: town.municipalityId, title: 'Fra en fil', inForce };
    const bytes = new TextEncoder().encode(JSON.stringify(documentOf(of)));
    expect(await beginAgreement(scope, { ...where, text: { bytes: bytes.slice(0, 500) } })).toMatchObject({
      ok: false,
      error: { code: 'faulty-file' },
    });
    expect(
      await rowsOf('SELECT id FROM agreement WHERE municipality_id = $1', [town.municipalityId]),
    ).toEqual([]);
    expect(await beginAgreement(scope, { ...where, text: { bytes } })).toMatchObject({ ok: true });
  });

  test('is not begun where one is signed, nor by another municipality', async () => {
    const [signed, other] = [await givenTown(), await givenTown(null)];
    const scope = await manager(signed);
    expect(await listWithoutAgreement(scope)).toEqual([]);
    for (const { municipalityId } of [signed, other]) {
      const asked = { municipalityId, title: 'Vores aftale', inForce, text: { of } };
      expect(await beginAgreement(scope, asked)).toEqual({ ok: false, error: { code: 'not-found' } });
    }
  });
});
