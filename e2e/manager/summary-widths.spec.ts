import { paths } from '@/lib/platform/paths';
import { givenDepartment } from '@/lib/testing/builders';
import { givenOffered } from '@/lib/testing/lettings/slots';
import { expect, givenColleague, test } from '../fixtures';

test('no table of a summary scrolls within its card on a screen of 1280 points, and no page does on a phone', async ({
  town,
  pageOf,
}) => {
  await givenOffered(town, await givenDepartment(town), 2);
  const page = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await page.goto(paths.summary(town.municipalityId, '2025'));
  const links = page.getByRole('navigation', { name: 'Afsnit i oversigten' }).getByRole('link');
  const sections = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  // The first is in short, without a table.
  expect(sections.length).toBeGreaterThan(6);
  for (const section of sections.slice(1)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(section);
    await expect(page.getByRole('table').first()).toBeVisible();
    const wide = await page
      .getByRole('region')
      .filter({ has: page.getByRole('table') })
      .evaluateAll((regions) =>
        regions
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((region) => `${region.getAttribute('aria-label')} ${region.scrollWidth}`),
      );
    expect.soft(wide, section).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), section).toBe(390);
  }
});
