import { givenDepartment } from '@/lib/testing/builders';
import { givenOffered, stateOf } from '@/lib/testing/lettings/slots';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';
import { formIn, isTaken } from '../form-in';

for (const javaScriptEnabled of [true, false]) {
  test(`a reader sees the figures and agreements, and nothing that leads to a case${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    await givenOffered(town, department);
    const page = await pageOf(await givenColleague(town, 'READER', 'MUNICIPALITY'), { javaScriptEnabled });
    await page.goto('/');
    await expect(page.getByText('Læseadgang viser tal, ikke sager.')).toBeVisible();
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link');
    await expect(menu).toHaveText(['Min dag', 'Nøgletal', 'Aftaler', 'Årshjul', 'Årsoversigter']);
    for (const address of ['/', '/summaries', '/agreements']) {
      await page.goto(address);
      const links = page.getByRole('main').getByRole('link');
      for (const link of await links.all())
        expect(await link.getAttribute('href')).toMatch(
          /^\/(summaries(\/|$)|agreements(\/|$)|key-figures|year|public$|api\/agreement-versions\/|#)/,
        );
      const buttons = await page.getByRole('main').getByRole('button').allTextContents();
      expect(buttons.filter((text) => !/^(Udskriv|Vis)$/.test(text.trim()))).toEqual([]);
    }
    for (const address of [
      '/slots',
      '/vacancies',
      `/departments/${department}`,
      '/choices',
      '/overview',
      '/people',
    ])
      expect((await page.goto(address))?.status(), address).toBe(403);
  });
}

test('a form that a reader forges is refused, and the very same form is taken from a caseworker', async ({
  town,
  pageOf,
}) => {
  const [slot] = await givenOffered(town, await givenDepartment(town));
  if (!slot) throw new Error('No home was offered');
  const caseworker = await pageOf(town.caseworker, { javaScriptEnabled: false });
  const address = `/slots/${slot.slotId}`;
  const form = await formIn(caseworker, address, 'Modtag til anvisning');
  const reader = await pageOf(await givenColleague(town, 'READER', 'MUNICIPALITY'));
  await reader.goto('/');
  for (const at of [address, '/', '/summaries']) {
    expect(await isTaken(reader, at, form), at).toBe(false);
    expect(await stateOf(slot.slotId), at).toBe('OFFERED');
  }
  const headers = { origin: 'https://eksempel.dk' };
  await caseworker.request.post(address, { multipart: form, maxRedirects: 0, headers });
  expect(await stateOf(slot.slotId), 'sent by another site').toBe('OFFERED');
  expect(await isTaken(caseworker, address, form)).toBe(true);
  expect(await stateOf(slot.slotId)).toBe('CLAIMED');
});
