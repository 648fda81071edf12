import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import { givenTown, type Town } from '@/lib/testing/builders';
import { openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { aFile, givenRead, municipalManager, townHall } from '@/lib/testing/imports/file-imports';
import { loadImport } from './load-import';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

let town: Town;
let hall: UserScope;
let importId: string;
beforeAll(async () => {
  town = await givenTown();
  hall = await municipalManager(town);
  const rows = [{ department: '990', name: 'Ny afdeling' }];
  importId = await givenRead(hall, { ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
});
beforeEach(() => openBrowser());

const load = (fileImportId: string) =>
  loadImport({ params: Promise.resolve({ fileImportId }), searchParams: Promise.resolve({}) });

test('whoever may bring the file in sees it', async () => {
  await signInAs(hall);
  expect((await load(importId)).of.id).toBe(importId);
});

test('one that is another’s, none at all, and what is no id are not found', async () => {
  await signInAs(hall);
  for (const id of [newId(), 'ingen']) expect(await redirectOf(load(id)), id).toBe('/not-found-here');
  for (const stranger of [await municipalManager(await givenTown()), town.officer]) {
    openBrowser();
    await signInAs(stranger);
    expect(await redirectOf(load(importId))).toBe('/not-found-here');
  }
});

test('to a role that brings nothing in the page is shut', async () => {
  await signInAs(town.caseworker);
  for (const id of [importId, newId()]) expect(await redirectOf(load(id))).toBe('/no-access');
});
