import { givenDepartment } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { expect, test } from '../fixtures';
import { phoneOf } from '../phone';
import { approve, expectLet, signLease, writeConfirmation } from './steps/decide';
import { enrol } from './steps/enrol';
import { beginLetting, candidate, linkTo, offerTo, openOffer, reportHome } from './steps/letting';
import { accept, proveBirth, upload } from './steps/papers';

const EVA = 'Eva Eksempelsen';

test('a home let by flexible criteria, from its report to the lease, without JavaScript on either side', async ({
  town,
  pageOf,
  browser,
  baseURL,
}) => {
  const department = await givenDepartment(town, { criteria: ['F1'] });
  // Who has waited longer, but is not in work.
  await givenApplicant(town, { name: 'Bo Prøve', seniorityOn: '2012-01-01' });
  const page = await pageOf(town.officer, { javaScriptEnabled: false });
  await enrol(page, EVA, { flexible: true });
  await page.getByRole('link', { name: 'Oplysninger til kriterier om Den boligsøgende' }).click();
  const work = page.getByRole('group', { name: 'Arbejde', exact: true });
  await work.getByRole('radio', { name: 'Ja' }).check();
  await work.getByLabel('Slags arbejde').first().selectOption('Lønmodtager');
  await work.getByLabel('Fast arbejde?').first().selectOption('Ja');
  await work.getByLabel('Timer om ugen').first().fill('37');
  await work.getByLabel('Fra', { exact: true }).first().fill('2021-02-01');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();

  const vacancy = await reportHome(page, department, 'S-2');
  await beginLetting(page, vacancy);
  await expect(
    page.getByRole('heading', { name: 'Hvem kan få boligen nu: Fleksibel udlejning' }),
  ).toBeVisible();
  await expect(candidate(page, 'Bo Prøve')).toHaveCount(0);
  await offerTo(page, EVA);
  const link = await linkTo(page, vacancy, EVA);

  const phone = await phoneOf(browser, baseURL, false);
  await phone.goto(link);
  await phone.getByRole('button', { name: /^Ja tak/ }).click();
  await proveBirth(phone);
  await upload(phone, 'Ansættelseskontrakt', 'kontrakt.jpg');
  await upload(phone, 'Lønsedler', 'lønsedler.jpg');

  const offer = await openOffer(page, vacancy, EVA);
  await accept(page, offer, 'Ansættelseskontrakt');
  await accept(page, offer, 'Lønsedler', ['07.2025', '09.2025']);
  await page.goto(offer);
  await expect(page.getByText('Der mangler intet.')).toBeVisible();
  await approve(page, 'I arbejde, og længst på den fleksible liste.');
  await writeConfirmation(page, EVA);
  await signLease(page, 'Fleksibel udlejning');
  await expectLet(page, vacancy, 'Fleksibel udlejning');
  await phone.context().close();
});
