import { useTranslations } from 'next-intl';
import type { FormPart } from '@/lib/schemas/api/read-document';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { FieldKind } from './field-kind';

/** The fields of what is sent or answered. */
export function FormCard({ form: { name, about, fields } }: { form: FormPart }) {
  const t = useTranslations('apiDocs');
  return (
    <section id={`form-${name}`} aria-labelledby={`form-${name}-title`} className="scroll-mt-4">
      <Card flush>
        <div className="p-4.5 md:p-6">
          <h3 id={`form-${name}-title`} className="text-lg">
            <code>{name}</code>
          </h3>
          {about && <p className="mt-1 text-ink-muted">{about}</p>}
        </div>
        {fields.length > 0 && (
          <DataTable
            caption={t('fieldsOf', { form: name })}
            rows={fields}
            rowKey={(field) => field.name}
            columns={[
              { key: 'name', label: t('field'), header: true, cell: (field) => <code>{field.name}</code> },
              { key: 'kind', label: t('kind'), cell: ({ kind }) => <FieldKind parts={kind} /> },
              {
                ...{ key: 'needed', label: t('needed') },
                cell: ({ required }) => (required ? t('yes') : t('no')),
              },
              { key: 'about', label: t('about'), cell: (field) => field.about ?? '–' },
            ]}
          />
        )}
      </Card>
    </section>
  );
}
