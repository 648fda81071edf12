import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { PaperFileRow } from '@/lib/domain/papers/paper-row';
import { LinkButton } from '../ui/button';
import { formatDay, formatHundredths } from '../ui/format';

const HUNDREDTHS_OF_MB = 1024 * 1024;

/** A file: a picture in a frame where nothing can run, a PDF to save; of one that is deleted, when. A name is kept back where the applicant's is. */
export function FileViewer({ file }: { file: PaperFileRow }) {
  const t = useTranslations('papers.viewer');
  const tPapers = useTranslations('papers');
  const locale = useLocale();
  const { id, name, mediaType, bytes, eraseOn, erasedAt, views } = file;
  if (erasedAt !== null) {
    return (
      <p className="text-md text-ink-muted">
        {t('erased', { day: formatDay(dayOfInstant(erasedAt), locale) })}
      </p>
    );
  }
  if (name === null) return <p className="text-md text-ink-muted">{t('protected')}</p>;
  const size = formatHundredths(Math.max(1, Math.round((100 * bytes) / HUNDREDTHS_OF_MB)), locale);
  const address = `/api/papers/files/${id}`;
  return (
    <figure className="space-y-3">
      {mediaType === 'application/pdf' ? (
        <p className="text-md">{t('pdf')}</p>
      ) : (
        <iframe
          src={`${address}/view`}
          sandbox=""
          title={t('frame', { name })}
          className="h-[36rem] max-h-[80vh] w-full rounded-md border border-line bg-ground"
        />
      )}
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-muted">
        <span className="min-w-0 break-words">{name}</span>
        <span>{t('size', { size })}</span>
        <span>{t('views', { count: views })}</span>
        <span>{tPapers('eraseOn', { day: formatDay(eraseOn, locale) })}</span>
        <LinkButton href={address} size="sm" download label={t('download', { name })}>
          {t('download', { name: '' }).trim()}
        </LinkButton>
      </figcaption>
    </figure>
  );
}
