import { summaryFileSchema } from '@/lib/schemas/summaries/summary-file';

export const dynamic = 'force-static';

/** The published form of a summary's JSON file, for anybody who reads one. */
export const GET = (): Response =>
  new Response(`${JSON.stringify(summaryFileSchema(), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  });
