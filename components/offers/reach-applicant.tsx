import { useTranslations } from 'next-intl';
import { phoneAsRead } from '@/lib/domain/applicant/phone';

interface ReachApplicantProps {
  phone: string | null;
  email: string | null;
  /** What the mail or the text message begins with. */
  text: string;
}

/** Opens the officer's own mail or telephone with the text ready; nothing leaves Nøglen by itself. */
export function ReachApplicant({ phone, email, text }: ReachApplicantProps) {
  const t = useTranslations('offers.links');
  const body = encodeURIComponent(text);
  if (phone === null && email === null) return <p className="text-sm text-ink-muted">{t('noContact')}</p>;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
      {email !== null && (
        <a href={`mailto:${email}?subject=${encodeURIComponent(t('subject'))}&body=${body}`}>
          {t('mail', { email })}
        </a>
      )}
      {phone !== null && <a href={`sms:${phone}?body=${body}`}>{t('sms', { phone: phoneAsRead(phone) })}</a>}
    </p>
  );
}
