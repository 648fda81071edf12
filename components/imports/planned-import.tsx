import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { EndImport } from './end-import';
import type { ImportTexts } from './import-texts';
import { type Kinded, RowsByKind } from './rows-by-kind';

interface PlannedImportProps<Row extends Kinded> {
  texts: ImportTexts;
  plan: { readonly rows: readonly Row[]; readonly unknownHeadings: readonly string[] };
  counts: Readonly<Record<Row['kind'] | 'REFUSED', number>>;
  kinds: readonly { readonly kind: Row['kind']; readonly label: string }[];
  /** Shown where there are no rows at all. */
  first: Row['kind'];
  view: { readonly show?: Row['kind'] | null; readonly from: number };
  /** The page's own address. */
  href: string;
  /** What confirming it would do, in a sentence. */
  does: string;
  /** The rows are already those of the page, which begins at `view.from`; the database has the others. */
  paged?: true;
  /** There is nothing to bring in. */
  idle: boolean;
  /** Said instead where the refused rows keep the others back. */
  refused?: string;
  /** How it is ended, or whose it is to end. */
  end: EndProps | string;
  table: (rows: readonly Row[], kind: Row['kind']) => ReactNode;
}

type EndProps = {
  readonly importId: string;
  readonly stamp: string | null;
  readonly confirm: FormAction;
  readonly discard: FormAction;
  readonly kept?: FormState;
  readonly again?: string;
  /** Nothing is left of it that could be brought in: it is ended with this word, and nothing is lost. */
  readonly over?: string | undefined;
};

/** What bringing a file in would do, row by row and kind by kind, and the end of it. */
export function PlannedImport<Row extends Kinded>(props: PlannedImportProps<Row>) {
  const { texts, plan, counts, kinds, first, view, href, does, paged, idle, end, refused, table } = props;
  const t = useTranslations(texts);
  const shown: Row['kind'] = view.show ?? kinds.find(({ kind }) => counts[kind] > 0)?.kind ?? first;
  return (
    <div className="grid grid-cols-1 gap-5">
      {plan.unknownHeadings.length > 0 && (
        <Notice>{t('unknownHeadings', { headings: plan.unknownHeadings.join(', ') })}</Notice>
      )}
      {counts.REFUSED > 0 && (
        <Notice tone="warning">
          {refused ?? t('refusedNotice', { count: counts.REFUSED, rest: idle ? 'no' : 'yes' })}
        </Notice>
      )}
      <Card title={t('confirmTitle')}>
        <p className="mb-4 max-w-prose">{does}</p>
        {typeof end === 'string' ? (
          <p className="text-ink-muted">{end}</p>
        ) : (
          <EndImport
            {...end}
            texts={{
              ...{ confirm: t('confirm'), discard: end.over ?? t('discard') },
              discardText: end.over === undefined ? t('discardText') : null,
              again: end.again,
            }}
          />
        )}
      </Card>
      <RowsByKind
        {...{ texts, rows: plan.rows, counts, kinds, shown, from: view.from, href, paged, table }}
      />
    </div>
  );
}
