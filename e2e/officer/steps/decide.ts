import type { Page } from '@playwright/test';
import { expect } from '../../fixtures';

/** From the page of an offer: approves it, and comes back to the offer. */
export async function approve(page: Page, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Godkend eller afvis' }).click();
  await expect(page.getByText('Øverste plads blandt dem, der har sagt ja')).toBeVisible();
  await page.getByRole('region', { name: 'Godkend', exact: true }).getByLabel('Begrundelse').fill(reason);
  await page.getByRole('button', { name: 'Godkend', exact: true }).click();
  await expect(page.getByText('Beslutningen er gemt.')).toBeVisible();
}

/** From the page of an approved offer: writes the confirmation, and comes back to the offer. */
export async function writeConfirmation(page: Page, name: string): Promise<void> {
  await page.getByLabel('Bekræftelse').check();
  await page.getByRole('button', { name: 'Skriv brevet' }).click();
  await expect(page.getByRole('heading', { name: 'Du er godkendt til boligen' })).toBeVisible();
  await expect(page.getByText(`Kære ${name}`)).toBeVisible();
  await page.getByRole('link', { name: 'Tilbuddet', exact: true }).click();
}

/** From the page of an approved offer: the lease, counted as the kind. */
export async function signLease(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: 'Registrér lejekontrakt' }).click();
  await expect(page.getByText(`Udlejningen tælles som ${kind}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Registrér udlejning' }).click();
  await expect(page.getByText('Boligen er registreret som udlejet.')).toBeVisible();
}

/** Both parties read on the case that the home is let, by what, and from when. */
export async function expectLet(page: Page, vacancy: string, kind: string): Promise<void> {
  await page.goto(vacancy);
  await expect(page.getByRole('heading', { level: 2, name: 'Udlejet' })).toBeVisible();
  await expect(page.getByText(`${kind}, overtagelse 01.12.2025`)).toBeVisible();
}
