import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CaseNote } from '@/lib/domain/vacancy/case-history';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { shortMoment } from '../moment';

/** What was written down, and by whom; `form` adds to it. */
export function CaseNotes({ notes, form }: { notes: readonly CaseNote[]; form?: ReactNode }) {
  const t = useTranslations('vacancies');
  return (
    <Card title={t('case.notesTitle')} id="notes">
      {notes.length === 0 ? (
        <p className="text-md text-ink-muted">{t('note.empty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      {form && <div className="mt-4 border-t border-line pt-4 print:hidden">{form}</div>}
    </Card>
  );
}

function Note({ note }: { note: CaseNote }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <p className="whitespace-pre-line">{note.text}</p>
      <p className="mt-0.5 text-xs text-ink-muted">
        {t('event.by', { name: note.writtenByName ?? '', when: shortMoment(note.writtenAt, locale) })} ·{' '}
        {t(`note.from.${note.side}`)}{' '}
        <Chip tone={note.shared ? 'strong' : 'plain'}>
          {t(note.shared ? 'note.isShared' : 'note.internal')}
        </Chip>
      </p>
    </li>
  );
}
