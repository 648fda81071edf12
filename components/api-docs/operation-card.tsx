import { useTranslations } from 'next-intl';
import type { OperationPart } from '@/lib/schemas/api/read-document';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { FieldKind } from './field-kind';

/** One operation of the API: what it asks for and what it answers. */
export function OperationCard({ operation }: { operation: OperationPart }) {
  const t = useTranslations('apiDocs');
  const { id, method, path, summary, about, scope, side, parameters, body, answers } = operation;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <Card flush>
        <div className="grid gap-2 p-4.5 md:p-6">
          <h2 id={`${id}-title`} className="text-xl">
            {summary}
          </h2>
          <p>
            <code className="text-md break-words">
              <b>{method}</b> {path}
            </code>
          </p>
          <p className="flex flex-wrap gap-2">
            <Chip>{scope === null ? t('anyKey') : t('needsScope', { scope })}</Chip>
            {side && <Chip>{t(side === 'ORGANISATION' ? 'ofOrganisation' : 'ofMunicipality')}</Chip>}
          </p>
          {about && <p className="max-w-prose">{about}</p>}
          {body && (
            <p>
              {t('sent')} <a href={`#form-${body}`}>{body}</a>
            </p>
          )}
        </div>
        <DataTable
          caption={t('parametersOf', { path: `${method} ${path}` })}
          rows={parameters}
          rowKey={({ where, name }) => `${where} ${name}`}
          columns={[
            {
              ...{ key: 'name', label: t('parameter'), header: true },
              cell: ({ name, where }) => (
                <>
                  <code>{name}</code> <span className="text-ink-muted">{t(`where.${whereOf(where)}`)}</span>
                </>
              ),
            },
            { key: 'kind', label: t('kind'), cell: ({ kind }) => <FieldKind parts={kind} /> },
            { key: 'needed', label: t('needed'), cell: ({ required }) => (required ? t('yes') : t('no')) },
            { key: 'about', label: t('about'), cell: ({ about: text }) => text ?? '–' },
          ]}
        />
        <DataTable
          caption={t('answersOf', { path: `${method} ${path}` })}
          rows={answers}
          rowKey={({ status }) => status}
          columns={[
            { key: 'status', label: t('status'), header: true, cell: ({ status }) => <code>{status}</code> },
            {
              ...{ key: 'form', label: t('form') },
              cell: ({ form }) => (form === null ? '–' : <a href={`#form-${form}`}>{form}</a>),
            },
            {
              ...{ key: 'about', label: t('about') },
              cell: ({ lines }) => (
                <ul className="grid gap-1">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Card>
    </section>
  );
}

const whereOf = (where: string) => (where === 'path' || where === 'query' ? where : 'header');
