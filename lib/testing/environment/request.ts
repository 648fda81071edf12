import { createTranslator } from 'next-intl';
import danish from '@/messages/da.json';

/** One browser and the request it makes, in place of Next's: `vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders)`. */
export const browser = { cookies: new Map<string, string>(), headers: new Map<string, string>() };

/** A new browser without cookies, asking for the path. */
export function openBrowser(path = '/'): void {
  browser.cookies.clear();
  goTo(path);
}

/** The same browser at another address. */
export function goTo(path: string): void {
  browser.headers = new Map([
    ['host', 'localhost:3000'],
    ['x-noeglen-path', path],
    ['x-forwarded-for', '192.0.2.1'],
  ]);
}

const jar = {
  get: (name: string) => {
    const value = browser.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
  has: (name: string) => browser.cookies.has(name),
  set: (name: string, value: string) => void browser.cookies.set(name, value),
};

export const nextHeaders = {
  cookies: async () => jar,
  headers: async () => ({ get: (name: string) => browser.headers.get(name.toLowerCase()) ?? null }),
};

export const nextCache = { refresh: () => undefined, revalidatePath: () => undefined };

export const nextIntlServer = {
  getLocale: async () => 'da',
  getMessages: async () => danish,
  getTranslations: async (namespace?: keyof typeof danish) =>
    createTranslator({ locale: 'da', messages: danish, ...(namespace && { namespace }) }),
};

/** Where a thrown redirect leads; anything else is thrown on. */
export async function redirectOf(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => new Error('No redirect'),
    (error: unknown) => error,
  );
  const digest = thrown instanceof Error && 'digest' in thrown ? String(thrown.digest) : '';
  if (!digest.startsWith('NEXT_REDIRECT;')) throw thrown;
  return digest.split(';')[2] ?? '';
}

export function aForm(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
