import { encode } from 'next-auth/jwt';
import { cookieForm } from '@/lib/auth/forms/cookie-form';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenSession } from '@/lib/testing/accounts';
import { freePort } from '@/scripts/setup/ports.mjs';
import { ensureBuild } from '@/scripts/setup/production-build.mjs';
import { startServer } from '@/scripts/setup/server.mjs';

export type App = {
  /** A page as somebody signed in gets it (null: nobody); anything but the page itself is a fault. */
  readonly page: (path: string, person: UserScope | null) => Promise<string>;
  readonly file: (path: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** The built app on the bench's own database. */
export async function openApp(root: string): Promise<App> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  process.env.NEXTAUTH_URL = origin;
  const env = { ...process.env };
  await ensureBuild(root, env);
  const server = await startServer({
    root,
    host: '127.0.0.1',
    port,
    env,
    quiet: true,
    onStop: () => undefined,
  });
  const cookies = new Map<string, string>();
  const cookieOf = async (person: UserScope): Promise<string> => {
    const known = cookies.get(person.userId) ?? (await signedIn(person, `localhost:${port}`));
    cookies.set(person.userId, known);
    return known;
  };
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  return {
    page: async (path, person) =>
      (await get(path, person === null ? {} : { cookie: await cookieOf(person) })).text(),
    file: async (path) => Buffer.from(await (await get(path, {})).arrayBuffer()),
    close: server.stop,
  };
}

/** Everybody here has an account already. */
async function signedIn({ userId }: UserScope, host: string): Promise<string> {
  const token = { sub: userId, sid: await givenSession(userId) };
  const sealed = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return `${cookieForm({ host, proto: '', userAgent: '' }).session}=${sealed}`;
}
