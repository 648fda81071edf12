import { notFound, redirect } from 'next/navigation';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log';
import { browser, goTo, redirectOf } from '@/lib/testing/environment/request';
import { orBroken } from './or-broken';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

const fault = Object.assign(new Error('Karla Eksempelsen'), { code: 'ECONNREFUSED' });
const failing = orBroken(async () => {
  throw fault;
});

beforeEach(() => goTo('/vacancies?q=a'));

describe('a page that fails', () => {
  test('leads a whole page load to words, with the number that stands in the log, and the way back', async () => {
    const lines: unknown[] = [];
    vi.spyOn(log, 'error').mockImplementation((facts: unknown) => void lines.push(facts));
    const to = new URL(await redirectOf(failing({})), 'http://here.invalid');
    expect(to.pathname).toBe('/broken');
    expect(to.searchParams.get('to')).toBe('/vacancies?q=a');
    // The title of the same page fails by the same fault.
    expect(await redirectOf(failing({}))).toBe(`${to.pathname}${to.search}`);
    const reference = to.searchParams.get('reference');
    expect(lines).toEqual([expect.objectContaining({ reference, code: 'ECONNREFUSED' })]);
    expect(JSON.stringify(lines)).not.toContain('Karla');
  });

  test('stays where it is within the app, whose error page can try again', async () => {
    browser.headers.set('sec-fetch-dest', 'empty');
    await expect(failing({})).rejects.toBe(fault);
  });
});

describe('a page that does not fail', () => {
  test('shows what it loaded, and Next’s own ways out pass', async () => {
    expect(await orBroken(async ({ id }: { id: string }) => id)({ id: 'x' })).toBe('x');
    expect(await redirectOf(orBroken(async () => redirect('/sign-in'))({}))).toBe('/sign-in');
    await expect(orBroken(async () => notFound())({})).rejects.toMatchObject({
      digest: expect.stringContaining('404'),
    });
  });
});
