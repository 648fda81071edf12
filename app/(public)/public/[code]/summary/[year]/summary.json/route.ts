import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { publicSummaryJson } from '@/lib/platform/json/summary-json';
import { paths } from '@/lib/platform/paths';
import { shownYear } from '../public-year';

export const dynamic = 'force-dynamic';

/** What the public page of a closed year shows, for other programs. `?edition=2` asks for another edition than the latest. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string; year: string }> },
): Promise<Response> {
  const edition = new URL(request.url).searchParams.get('edition') ?? undefined;
  const found = await shownYear(await params, edition);
  if (found === null) return Response.json({ code: 'not-found' }, { status: 404 });
  const { shown, editions } = found;
  const bytes = publicSummaryJson(shown.figures, paths.summarySchema, {
    edition: shown.edition,
    kind: shown.kind,
    madeOn: dayOfInstant(shown.madeAt),
    publishedOn: dayOfInstant(shown.publishedAt),
    editions: editions.map((one) => one.edition),
  });
  return new Response(Uint8Array.from(bytes), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  });
}
