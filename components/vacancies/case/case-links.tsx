import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CaseVacancy } from '@/lib/domain/vacancy/vacancy-case';
import { paths } from '@/lib/platform/paths';
import { Notice } from '../../ui/notice';

/** A voided report says so first, and a corrected one leads to its other half. */
export function CaseLinks({ vacancy }: { vacancy: CaseVacancy }) {
  const t = useTranslations('vacancies.case');
  const { state, counterId, replacedById, replacedByReference, replacesId, replacesReference } = vacancy;
  const voided = counterId === null ? t('voidedUncounted') : t('voided');
  if (state !== 'VOIDED' && !replacesId) return null;
  return (
    <div className="mb-5 grid gap-3">
      {state === 'VOIDED' && (
        <Notice
          tone="warning"
          action={replacedById && <Other id={replacedById} label={t('seeReplacement')} />}
        >
          {replacedByReference ? t('replacedBy', { reference: replacedByReference }) : voided}
        </Notice>
      )}
      {replacesId && replacesReference && (
        <Notice action={<Other id={replacesId} label={t('seeReplaced')} />}>
          {t('replaces', { reference: replacesReference })}
        </Notice>
      )}
    </div>
  );
}

function Other({ id, label }: { id: string; label: string }) {
  return (
    <Link href={paths.vacancy(id)} prefetch={false}>
      {label}
    </Link>
  );
}
