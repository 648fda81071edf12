import type { getTranslations } from 'next-intl/server';
import { waitsForAllRows } from '@/lib/domain/imports/kinds';
import { hasPost } from '@/lib/platform/smtp';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';

export const planOf = ({ MADE: made, CHANGED: changed, REFUSED: refused }: FileImportPreview['counts']) => ({
  ...{ made, changed, refused },
});

type Counted = { readonly of: Pick<FileImportPreview['of'], 'kind'> } & Pick<FileImportPreview, 'counts'>;
type Texts = Awaited<ReturnType<typeof getTranslations<'imports'>>>;

/** What is said of refused rows where more is to be said than that they wait. */
export function refusedOf(t: Texts, { of, counts }: Counted): string | undefined {
  const { ENTERED: entered, REFUSED: refused } = counts;
  if (waitsForAllRows(of.kind, counts)) return t('allRowsNotice', { count: refused });
  return entered > 0 ? t('partly', { entered, refused }) : undefined;
}

/** How those who are invited get their links. */
export const mailOf = (t: Texts, { of, counts }: Counted): string =>
  of.kind === 'USERS' && counts.MADE > 0 ? t(hasPost() ? 'people.willMail' : 'people.willHand') : '';
