import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { encode } from 'next-auth/jwt';
import sharp from 'sharp';
import { MOST_BYTES } from '@/lib/domain/papers/upload';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { rowsOf, type Town } from '@/lib/testing/builders';
import {
  aPdf,
  formBytes,
  givenOfferTo,
  type OfferWithMember,
  staffFields,
} from '@/lib/testing/lettings/papers';
import { ensureBuild } from '@/scripts/setup/production-build.mjs';
import type { Outcome } from './outcome';
import { openWebServer } from './web-server';
import { openWorld, ROOT } from './world';

const AT_ONCE = 20;
/** Every third file is a photo; the others are PDFs. */
const PHOTO_EACH = 3;
/** Twenty files of 15 MB are 300: a server that held them, even once, would grow by more than this. */
const MOST_GROWTH = 260;
const PIECE = 64 * 1024;

type File = { readonly name: string; readonly bytes: Buffer };
type Sender = { readonly origin: string; readonly cookie: string };

/** Twenty files of 15 MB are sent at once to the running server, and its memory is watched. */
export async function runPapersAtOnce({ rounds }: { readonly rounds: number }): Promise<Outcome> {
  const world = await openWorld({ clients: 10 });
  const closers: (() => Promise<void>)[] = [world.close];
  try {
    await ensureBuild(ROOT, { ...process.env, ...world.settings, NEXTAUTH_URL: 'http://localhost:3000' });
    const server = await openWebServer(world);
    closers.unshift(server.kill);
    const [town] = world.towns;
    if (town === undefined) throw new Error('The world has a town');
    const offer = await givenOfferTo(town);
    const sender = { origin: server.origin, cookie: await cookieOf(town) };
    const files = [
      { name: 'stor.pdf', bytes: aPdf(MOST_BYTES) },
      { name: 'foto.jpg', bytes: await aLargePhoto() },
    ] as const;
    // One of each beforehand: what is loaded once does not count.
    const complaints = [...(await sendRound(sender, offer, files, 2))];
    const watch = watchMemory(server.pid() ?? 0);
    for (let round = 0; round < rounds; round += 1)
      complaints.push(...(await sendRound(sender, offer, files, AT_ONCE)));
    const growth = watch.stop();
    complaints.push(...(await missing(town, 2 + rounds * AT_ONCE)));
    if (growth > MOST_GROWTH) complaints.push(`the server grew by ${growth} MB, more than ${MOST_GROWTH}`);
    const line = `${rounds} × ${AT_ONCE} files of up to 15 MB at once, all stored, the server grew by ${growth} MB at its highest`;
    return { line, complaints };
  } finally {
    for (const close of closers) await close();
  }
}

async function cookieOf({ officer }: Town): Promise<string> {
  await givenAccount(officer.userId);
  const token = { sub: officer.userId, sid: await givenSession(officer.userId) };
  const value = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return `__Host-noeglen.session=${value}`;
}

/** As large as a photo may be, of noise: nothing in it can be packed. */
async function aLargePhoto(): Promise<Buffer> {
  const [width, height] = [3_600, 2_000];
  const noise = randomFillSync(Buffer.alloc(width * height * 3));
  const photo = sharp(noise, { raw: { width, height, channels: 3 } });
  return photo.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function sendRound(
  sender: Sender,
  offer: OfferWithMember,
  [pdf, photo]: readonly [File, File],
  count: number,
): Promise<readonly string[]> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) => send(sender, offer, index % PHOTO_EACH === 1 ? photo : pdf)),
  );
  return answers.filter((answer) => answer !== 'stored');
}

/** Sends one file as a browser with a script does; answers what was said of it. */
function send({ origin, cookie }: Sender, offer: OfferWithMember, file: File): Promise<string> {
  const form = formBytes(staffFields(offer), [{ name: file.name, bytes: Buffer.from('@@') }]);
  const at = form.lastIndexOf('@@');
  const parts = [form.subarray(0, at), file.bytes, form.subarray(at + 2)];
  const boundary = /^--(\S+)/.exec(form.toString('latin1', 0, 100))?.[1] ?? '';
  const headers = {
    ...{ cookie, origin, accept: 'application/json' },
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': parts.reduce((sum, { length }) => sum + length, 0),
  };
  return new Promise((resolve) => {
    const sent = request(new URL('/api/papers/upload', origin), { method: 'POST', headers }, (response) => {
      let said = '';
      response.on('data', (piece) => (said += piece));
      response.on('end', () =>
        resolve(/"stored":1/.test(said) ? 'stored' : `${response.statusCode} ${said}`),
      );
    });
    sent.on('error', (error) => resolve(`not answered: ${error.message}`));
    Readable.from(inPieces(parts)).pipe(sent);
  });
}

function* inPieces(parts: readonly Buffer[]): Generator<Buffer> {
  for (const part of parts)
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
}

/** How far the memory of a process rose above where it stands now, in MB. Read from Linux; elsewhere it is not watched. */
function watchMemory(pid: number): { readonly stop: () => number } {
  const kilobytes = (): number => {
    try {
      return Number(/VmRSS:\s+([0-9]+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // No such file on this system.
      return 0;
    }
  };
  const before = kilobytes();
  let highest = before;
  const look = () => {
    highest = Math.max(highest, kilobytes());
  };
  const timer = setInterval(look, 10);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round((highest - before) / 1024);
    },
  };
}

/** Everything that was acknowledged is stored whole. */
async function missing({ organisationId }: Town, files: number): Promise<readonly string[]> {
  const [stored] = await rowsOf<{ files: number; whole: number }>(
    `SELECT count(*)::int AS files, count(*) FILTER (WHERE f.complete_at IS NOT NULL AND f.chunks =
       (SELECT count(*) FROM paper_chunk c WHERE c.file_id = f.id))::int AS whole
     FROM paper_file f WHERE f.organisation_id = $1`,
    [organisationId],
  );
  if (stored?.files === files && stored.whole === files) return [];
  return [`${stored?.files} of ${files} files are stored, ${stored?.whole} of them whole`];
}
