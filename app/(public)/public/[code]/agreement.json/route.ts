import { publicReader } from '@/lib/auth/public-reader';
import { findPublicNotice } from '@/lib/data/notices/public-notices';
import { publicNoticeJson } from '@/lib/domain/placement/public-notice-json';
import { municipalityCodeOf, publicNoticeOf } from '@/lib/schemas/lists/public-notice';

export const dynamic = 'force-dynamic';

/** What the public page shows, for other programs. `?on=YYYY-MM-DD` asks for another day than today. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const code = municipalityCodeOf((await params).code);
  const { on } = publicNoticeOf(Object.fromEntries(new URL(request.url).searchParams));
  const notice = code && (await findPublicNotice(publicReader(), code, on));
  if (!notice) return Response.json({ code: 'not-found' }, { status: 404 });
  return Response.json(publicNoticeJson(notice), { headers: { 'X-Content-Type-Options': 'nosniff' } });
}
