import { defaultLanguage, isLanguage } from '@/i18n/language';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/platform/paths';
import { openApiDocument } from '@/lib/schemas/api/openapi';
import { methods } from '../methods';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: tell });

/** The document that the API keeps to; it holds nothing of anybody. */
function tell(request: Request): Response {
  const asked = new URL(request.url).searchParams.get('language');
  const language = isLanguage(asked ?? undefined) && asked ? asked : defaultLanguage;
  const document = openApiDocument(
    language === 'en' ? 'en' : 'da',
    new URL(paths.api, env().NEXTAUTH_URL).href,
  );
  return Response.json(document, {
    headers: {
      'cache-control': 'no-cache',
      'content-language': language,
      'x-content-type-options': 'nosniff',
    },
  });
}
