import type { Page } from '@playwright/test';
import { givenDepartment } from '@/lib/testing/builders';
import { expect, test } from '../fixtures';
import { phoneOf } from '../phone';
import { approve, expectLet, signLease, writeConfirmation } from './steps/decide';
import { enrol } from './steps/enrol';
import { beginLetting, linkTo, offerTo, openOffer, reportHome } from './steps/letting';
import { accept, noteShown, proveBirth, upload } from './steps/papers';

const EVA = 'Eva Eksempelsen';

/** All that the tightened criteria ask about a grown-up of 40. */
async function stateFacts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ansøger, 40 år' }).click();
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  await group('Arbejde').getByRole('radio', { name: 'Ja' }).check();
  await group('Arbejde').getByLabel('Slags arbejde').first().selectOption('Lønmodtager');
  await group('Arbejde').getByLabel('Fast arbejde?').first().selectOption('Ja');
  await group('Arbejde').getByLabel('Fra', { exact: true }).first().fill('2021-02-01');
  for (const month of ['Juli 2025', 'August 2025', 'September 2025'])
    await page.getByLabel(month).fill('24.500,00');
  await page.getByRole('radio', { name: 'Nej, ingen uddannelse i gang' }).check();
  await page.getByRole('radio', { name: 'Nej, ingen af dem' }).check();
  await page.getByRole('radio', { name: 'Ansøger oplyser, at der ingen domme er' }).check();
  await page.getByLabel('Afsluttet uddannelse').selectOption('Erhvervsuddannelse');
  await page.getByLabel('Hvor er den taget?').selectOption('I Danmark');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(page).toHaveURL(/\/offers\//);
}

test('a home let by tightened criteria, from its report to the lease, with the applicant on her phone', async ({
  town,
  pageOf,
  browser,
  baseURL,
}) => {
  const department = await givenDepartment(town, { tier: 'RED' });
  const page = await pageOf(town.officer);
  await enrol(page, EVA);
  const vacancy = await reportHome(page, department, 'S-1');
  await beginLetting(page, vacancy);
  await offerTo(page, EVA);
  const link = await linkTo(page, vacancy, EVA);

  const phone = await phoneOf(browser, baseURL);
  await phone.goto(link);
  await phone.getByRole('button', { name: /^Ja tak/ }).click();
  await expect(phone.getByText('Du har sagt ja til boligen.')).toBeVisible();

  await openOffer(page, vacancy, EVA);
  const offer = new URL(page.url()).pathname;
  await stateFacts(page);
  await expect(page.getByText(/^Indtægten er 24\.500 kr\. om måneden/)).toBeVisible();

  await phone.reload();
  await proveBirth(phone);
  await upload(phone, 'Lønsedler', 'lønsedler.jpg');
  await upload(phone, 'Eksamensbevis', 'svendebrev.jpg');

  await accept(page, offer, 'Lønsedler', ['2023-01', '2025-09']);
  await accept(page, offer, 'Eksamensbevis');
  await noteShown(page, offer, 'Straffeattest', '2025-09-20');
  await noteShown(page, offer, 'Pas');
  await page.goto(offer);
  await expect(page.getByText('Der mangler intet.')).toBeVisible();
  await expect(page.getByText('Ikke dokumenteret')).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByText('Vi har fået alt det, vi skal bruge. Tak!')).toBeVisible();

  await approve(page, 'Øverst på listen, alle kriterier er vist.');
  await writeConfirmation(page, EVA);
  await signLease(page, 'Fleksibel udlejning');
  await expectLet(page, vacancy, 'Fleksibel udlejning');
  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Boligen er din');
  await phone.context().close();
});
