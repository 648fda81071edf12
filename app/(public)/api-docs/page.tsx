import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { FormCard } from '@/components/api-docs/form-card';
import { OperationCard } from '@/components/api-docs/operation-card';
import { PublicFrame } from '@/components/shell/public-frame';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { env } from '@/lib/platform/env';
import { paths, withQuery } from '@/lib/platform/paths';
import { openApiDocument } from '@/lib/schemas/api/openapi';
import { PROBLEM_CODES, PROBLEMS } from '@/lib/schemas/api/problem';
import { readDocument } from '@/lib/schemas/api/read-document';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiDocs'))('title') };
}

/** The API as its own document says it, for people. */
async function ApiDocsPage() {
  const [t, locale] = await Promise.all([getTranslations('apiDocs'), getLocale()]);
  const language = locale === 'en' ? 'en' : 'da';
  const server = new URL(paths.api, env().NEXTAUTH_URL).href;
  const { title, about, operations, forms } = readDocument(openApiDocument(language, server));
  return (
    <PublicFrame locale={locale} languageAction={chooseLanguageAction}>
      <PageHead title={title} facts={[t('lead')]} />
      <div className="grid gap-5">
        <Card title={t('begin')}>
          <p className="max-w-prose">{about}</p>
          <ol className="mt-3 list-decimal space-y-1 pl-5">
            <li>{t('stepKey')}</li>
            <li>{t('stepTry')}</li>
            <li>{t('stepReport')}</li>
          </ol>
          <pre className="mt-3 rounded-md bg-ground p-3 text-sm break-words whitespace-pre-wrap">
            <code>{`curl -H "Authorization: Bearer $NOEGLEN_KEY" \\\n  ${server}/key`}</code>
          </pre>
          <p className="mt-3">
            <a href={withQuery(paths.openApi, { language })}>{t('document')}</a>
          </p>
        </Card>
        <Card title={t('operations')}>
          <ul className="divide-y divide-line">
            {operations.map(({ id, method, path, summary }) => (
              <li key={id} className="flex flex-wrap gap-x-4 gap-y-0.5 py-2">
                <a href={`#${id}`}>{summary}</a>
                <code className="text-sm break-words text-ink-muted">
                  {method} {path}
                </code>
              </li>
            ))}
          </ul>
        </Card>
        {operations.map((operation) => (
          <OperationCard key={operation.id} operation={operation} />
        ))}
        <h2 className="text-xl">{t('forms')}</h2>
        {forms.map((form) => (
          <FormCard key={form.name} form={form} />
        ))}
        <Card flush title={t('problems')}>
          <DataTable
            caption={t('problems')}
            rows={PROBLEM_CODES}
            rowKey={(code) => code}
            columns={[
              {
                ...{ key: 'code', label: t('code'), header: true },
                cell: (code) => <code id={`problem-${code}`}>{code}</code>,
              },
              { key: 'status', label: t('status'), align: 'end', cell: (code) => PROBLEMS[code].status },
              { key: 'about', label: t('about'), cell: (code) => PROBLEMS[code].title[language] },
            ]}
          />
        </Card>
      </div>
    </PublicFrame>
  );
}

export default orBroken(ApiDocsPage);
