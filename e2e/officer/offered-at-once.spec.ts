import { rowsOf } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenColleagueOf } from '@/lib/testing/lettings/leases';
import { givenOpenLetting } from '@/lib/testing/lettings/offers';
import { expect, test, withOrWithout } from '../fixtures';
import { candidate, offerRow } from './steps/letting';

const REASON = 'Aftalt på mødet i dag.';

for (const javaScriptEnabled of [true, false]) {
  test(`of two who offer a home at once one is told so and keeps the rest${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    for (const [index, name] of ['Eva', 'Bo', 'Kim'].entries())
      await givenApplicant(town, { name: `${name} Prøve`, seniorityOn: `201${index}-01-01` });
    const { vacancyId } = await givenOpenLetting(town);
    const visit = { javaScriptEnabled };
    const officers = [
      { page: await pageOf(town.officer, visit), own: 'Bo Prøve' },
      { page: await pageOf(await givenColleagueOf(town), visit), own: 'Kim Prøve' },
    ];
    for (const { page, own } of officers) {
      await page.goto(`/vacancies/${vacancyId}/letting`);
      await candidate(page, 'Eva Prøve').check();
      await candidate(page, own).check();
      await page.getByLabel(/^Begrundelse, hvis I springer nogen over/).fill(REASON);
    }
    const send = officers.map(({ page }) => page.getByRole('button', { name: 'Send tilbud' }).click());
    await Promise.all(send);
    // The list of one shows both, or she is told who was first.
    const isTold = await Promise.all(
      officers.map(async ({ page, own }) => {
        const told = page.getByRole('alert').getByText(/har allerede fået tilbud om boligen/);
        await expect(told.or(offerRow(page, own)).first()).toBeVisible();
        return told.isVisible();
      }),
    );
    expect([...isTold].sort()).toEqual([false, true]);
    const offers = await rowsOf(
      `SELECT a.name FROM offer o JOIN applicant a ON a.id = o.applicant_id WHERE o.vacancy_id = $1 AND a.name = 'Eva Prøve'`,
      [vacancyId],
    );
    expect(offers).toHaveLength(1);
    const late = officers[isTold.indexOf(true)];
    if (!late) throw new Error('Nobody was told');
    await expect(candidate(late.page, 'Eva Prøve')).toHaveCount(0);
    await expect(candidate(late.page, late.own)).toBeChecked();
    await expect(late.page.getByLabel(/^Begrundelse, hvis I springer nogen over/)).toHaveValue(REASON);
    await late.page.getByRole('button', { name: 'Send tilbud' }).click();
    await expect(offerRow(late.page, late.own)).toContainText('Afventer svar');
  });

  test(`who is late with the last on the list is told so too${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    await givenApplicant(town, { name: 'Eva Prøve' });
    const { vacancyId } = await givenOpenLetting(town);
    const visit = { javaScriptEnabled };
    const [first, second] = [await pageOf(town.officer, visit), await pageOf(town.officer, visit)];
    for (const page of [first, second]) {
      await page.goto(`/vacancies/${vacancyId}/letting`);
      await candidate(page, 'Eva Prøve').check();
    }
    // Seen first, so that it is certain who is late.
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Send tilbud' }).click();
      await expect(offerRow(page, 'Eva Prøve')).toContainText('Afventer svar');
    }
    await expect(second.getByRole('alert').first()).toContainText('har allerede fået tilbud om boligen');
  });
}
