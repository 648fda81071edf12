'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import type { FaultAt } from '@/lib/domain/imports/faults';
import type { MendedRow } from '@/lib/domain/imports/mended-row';
import { Notice } from '../ui/notice';
import { MENDED_NOTE } from './mended-note-id';

interface MendedNoteProps {
  told: MendedRow;
  /** The row beside it, with what is wrong in it; null: no row has to be put right any more. */
  row: { readonly line: number; readonly faults: readonly FaultAt[] } | null;
}

/** What was put right and what is still wrong, at the row to go on with. Takes the focus; without a script the address does. */
export function MendedNote({ told, row }: MendedNoteProps) {
  const t = useTranslations('importFixes.mended');
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const listed = (columns: readonly ImportColumn[]) =>
    new Intl.ListFormat(locale).format([...new Set(columns)].map(headingOf));
  const { line, columns } = told;
  const others = Math.max(0, told.rows - 1);
  const isStillWrong = row?.line === line;
  return (
    <div ref={box} id={MENDED_NOTE} tabIndex={-1} className="mb-3 scroll-mt-24">
      <Notice tone={isStillWrong ? 'warning' : 'success'} live>
        {!isStillWrong && t('row', { line, others })}
        {isStillWrong &&
          (columns.length > 0
            ? t('cells', { line, columns: listed(columns), others })
            : t('nothing', { line }))}{' '}
        {isStillWrong && t('still', { columns: listed(row.faults.map(({ column }) => column)) })}
        {!isStillWrong && (row === null ? t('all') : t('next', { line: row.line }))}
      </Notice>
    </div>
  );
}
