import { givenDepartment } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { expect, test } from '../fixtures';
import { phoneOf } from '../phone';
import { approve, expectLet, signLease } from './steps/decide';
import {
  beginLetting,
  candidate,
  leaveStep,
  linkTo,
  offerRow,
  offerTo,
  openOffer,
  reportHome,
} from './steps/letting';

test('a home let from the list after the flexible one: the first says no, the second gets it, and it comes back', async ({
  town,
  pageOf,
  browser,
  baseURL,
}) => {
  const department = await givenDepartment(town, { criteria: ['F1'] });
  await givenApplicant(town, { name: 'Anna Prøve', seniorityOn: '2010-01-01' });
  await givenApplicant(town, { name: 'Bo Prøve', seniorityOn: '2011-01-01' });
  await givenApplicant(town, { name: 'Tove Prøve', list: 'TRANSFER', seniorityOn: '2015-01-01' });
  const page = await pageOf(town.officer);
  const vacancy = await reportHome(page, department, 'S-3');
  await beginLetting(page, vacancy);
  await leaveStep(page);
  await expect(page.getByText('Nr. 1 i afdelingen: den almindelige venteliste har turen.')).toBeVisible();
  await expect(candidate(page, 'Tove Prøve')).toHaveCount(0);
  await offerTo(page, 'Anna Prøve', 'Bo Prøve');

  const phone = await phoneOf(browser, baseURL);
  await phone.goto(await linkTo(page, vacancy, 'Anna Prøve'));
  await phone.getByLabel('Hvorfor siger du nej?').selectOption('Huslejen er for høj');
  await phone.getByRole('button', { name: 'Nej tak' }).click();
  await expect(phone.getByText('Du har sagt nej til boligen.')).toBeVisible();
  await phone.goto(await linkTo(page, vacancy, 'Bo Prøve'));
  await phone.getByRole('button', { name: /^Ja tak/ }).click();
  await expect(phone.getByText('Du skal ikke vise nogen papirer.')).toBeVisible();

  await openOffer(page, vacancy, 'Bo Prøve');
  await approve(page, 'Anna har sagt nej, og Bo er den næste.');
  await signLease(page, 'Venteliste');
  await expectLet(page, vacancy, 'Venteliste');

  await page.goto(`${vacancy}/fall-through`);
  await page.getByLabel('Indskuddet blev ikke betalt').check();
  await page.getByRole('button', { name: 'Gør boligen ledig igen' }).click();
  await expect(page).toHaveURL(new RegExp(`${vacancy}$`));
  await expect(page.getByText('Til udlejning').first()).toBeVisible();
  await page.goto(`${vacancy}/letting`);
  await expect(
    page.getByRole('heading', { name: 'Hvem kan få boligen nu: Den almindelige venteliste' }),
  ).toBeVisible();
  await expect(page.getByText('Nr. 1 i afdelingen: den almindelige venteliste har turen.')).toBeVisible();
  await expect(offerRow(page, 'Bo Prøve')).toContainText('Faldet fra');
  await page.getByText('2 sprunget over, med grund').click();
  await expect(page.getByRole('row', { name: /Anna Prøve.*Har sagt nej til boligen/ })).toBeVisible();
  await phone.context().close();

  const next = await reportHome(page, department, 'S-4');
  await beginLetting(page, next);
  await leaveStep(page);
  await expect(page.getByText('Nr. 2 i afdelingen: oprykningsventelisten har turen.')).toBeVisible();
  await expect(candidate(page, 'Tove Prøve')).toBeVisible();
  await expect(candidate(page, 'Anna Prøve')).toHaveCount(0);
});
