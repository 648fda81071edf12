import { createHash } from 'node:crypto';
import { openCalendarLink } from '@/lib/auth/links/calendar-link';
import { clientAddress } from '@/lib/auth/sign-in/client-address';
import { writeCalendar } from '@/lib/domain/year/ical';
import { secretOfFile } from '@/lib/schemas/year/calendar';
import { readCalendar } from '@/lib/usecases/year/read-calendar';
import { readDeadlineCalendar } from '@/lib/usecases/year/read-deadline-calendar';

export const dynamic = 'force-dynamic';

const STATUS = { unknown: 404, closed: 410, limited: 429 } as const;

/** A person's calendar by its secret address. No cache between keeps it; a calendar asks whether it has changed. @see RFC 5545 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  const secret = secretOfFile((await params).secret);
  if (secret === null) return refused('unknown');
  const opened = await openCalendarLink(secret, clientAddress(request.headers));
  if (!opened.ok) return refused(opened.error.code);
  const { scope, language, about } = opened.value;
  const read = about === 'YEAR' ? readCalendar : readDeadlineCalendar;
  const text = writeCalendar(await read(scope, language));
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  if (request.headers.get('if-none-match') === tag)
    return new Response(null, { status: 304, headers: headersOf(tag) });
  return new Response(text, {
    headers: {
      ...headersOf(tag),
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${about === 'YEAR' ? 'aarshjul' : 'frister'}.ics"`,
    },
  });
}

const headersOf = (tag: string) => ({
  ETag: tag,
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});

const refused = (code: keyof typeof STATUS): Response =>
  new Response(null, {
    status: STATUS[code],
    headers: { 'Cache-Control': 'no-store', ...(code === 'limited' ? { 'Retry-After': '900' } : {}) },
  });
