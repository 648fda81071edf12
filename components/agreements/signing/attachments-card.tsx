import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { controlClasses } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
import { TextField } from '../../ui/text-field';
import { shortMoment } from '../../vacancies/moment';

export interface ShownAttachment {
  id: string;
  title: string;
  kind: 'SIGNED' | 'ANNEX';
  bytes: number;
  recordedAt: Date;
  recordedBy: string;
}

interface AttachmentsCardProps {
  rows: readonly ShownAttachment[];
  /** Where a file may be added: to what, and back to which page. */
  add: { of: 'draft' | 'version'; id: string; back: string } | null;
  fault?: string | undefined;
  small?: boolean;
}

const KB = 1024;

/** The signed document and the annexes as files. The form works without JavaScript. */
export function AttachmentsCard({ rows, add, fault, small }: AttachmentsCardProps) {
  const t = useTranslations('signing');
  const locale = useLocale();
  return (
    <Card title={t('attachments')} id="attachments" small={small}>
      {rows.length === 0 && <p className="text-md text-ink-muted">{t('noAttachments')}</p>}
      <ul className="space-y-2">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={paths.agreementFile(row.id)} download>
              {row.title}
            </a>
            <span className="block text-xs text-ink-muted">
              {t(`kinds.${row.kind}`)} · {t('size', { kb: Math.ceil(row.bytes / KB) })} ·{' '}
              {shortMoment(row.recordedAt, locale)}, {row.recordedBy}
            </span>
          </li>
        ))}
      </ul>
      {add && (
        <details className="mt-4 print:hidden" open={fault !== undefined}>
          <summary className="cursor-pointer text-md text-accent">{t('attachOne')}</summary>
          <form
            action={paths.attachDocument}
            method="post"
            encType="multipart/form-data"
            className="mt-3 grid max-w-xl gap-4"
          >
            <input type="hidden" name="of" value={add.of} />
            <input type="hidden" name="id" value={add.id} />
            <input type="hidden" name="back" value={add.back} />
            <SelectField
              name="kind"
              label={t('kind')}
              options={(['SIGNED', 'ANNEX'] as const).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              }))}
              defaultValue="SIGNED"
              required
            />
            <TextField name="title" label={t('fileTitle')} maxLength={160} />
            <div>
              <label htmlFor="attach-file" className="mb-1 block text-md font-medium">
                {t('file')}
              </label>
              <input
                id="attach-file"
                type="file"
                name="file"
                accept="application/pdf,.pdf"
                required
                aria-describedby={fault ? 'attach-fault' : undefined}
                aria-invalid={fault ? true : undefined}
                className={controlClasses(fault ? [fault] : undefined)}
              />
              {fault && (
                <p id="attach-fault" role="alert" className="mt-1 text-sm text-red">
                  {fault}
                </p>
              )}
            </div>
            <div>
              <SubmitButton look="plain">{t('attach')}</SubmitButton>
            </div>
          </form>
        </details>
      )}
    </Card>
  );
}
