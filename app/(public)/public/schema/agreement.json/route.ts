import { agreementSchema } from '@/lib/domain/agreement/schema/agreement-schema';

export const dynamic = 'force-static';

/** The published form of agreements as JSON Schema, for anybody who writes or reads one. */
export const GET = (): Response =>
  new Response(`${JSON.stringify(agreementSchema(), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  });
