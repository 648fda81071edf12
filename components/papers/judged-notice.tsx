import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { paperName } from '@/lib/domain/papers/paper-names';
import { paths } from '@/lib/platform/paths';
import { Notice } from '../ui/notice';

interface JudgedNoticeProps {
  /** The offer that the paper came for. */
  offerId: string | null;
  /** The next paper that waits; `reference` names another applicant. */
  next: { readonly id: string; readonly kind: PaperKind; readonly reference: string | null } | null;
}

/** The verdict is saved, and where to go on: the next paper that waits, and the offer. */
export function JudgedNotice({ offerId, next }: JudgedNoticeProps) {
  const t = useTranslations('papers.judge');
  const locale = useLocale();
  const paper = next && paperName(next.kind)[locale];
  return (
    <Notice tone="success" live>
      <p>
        {t('saved')} {next === null && t('noneWaits')}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1.5">
        {next && paper && (
          <Link href={paths.paper(next.id)} prefetch={false}>
            {next.reference === null
              ? t('next', { paper })
              : t('nextOf', { paper, reference: next.reference })}
          </Link>
        )}
        {offerId !== null && <Link href={paths.offer(offerId)}>{t('toOffer')}</Link>}
      </p>
    </Notice>
  );
}
