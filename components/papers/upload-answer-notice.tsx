import { useTranslations } from 'next-intl';
import { MOST_BYTES, MOST_FILES } from '@/lib/domain/papers/upload';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { Notice } from '../ui/notice';

const LIMITS = { megabytes: MOST_BYTES / 1024 / 1024, most: MOST_FILES };

/** What became of the files that were sent: how many are here, and of each that is not, what to do. */
export function UploadAnswerNotice({ answer: { stored, refused, fault } }: { answer: UploadAnswer }) {
  const t = useTranslations('paperUpload');
  return (
    <div className="space-y-3">
      {stored > 0 && (
        <Notice tone="success" live>
          {t('stored', { count: stored })}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="error" live title={`${t('refusedTitle', { count: refused.length })}.`}>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {[...new Set(refused)].map((refusal) => (
              <li key={refusal}>{t(`refused.${refusal}`, LIMITS)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {fault !== null && (
        <Notice tone="error" live>
          {t(`fault.${fault}`)}
        </Notice>
      )}
    </div>
  );
}
