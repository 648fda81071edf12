import { useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { phoneAsRead } from '@/lib/domain/applicant/phone';
import { mailWishOf } from '@/lib/domain/applicant/vocabulary';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { Notice } from '../../ui/notice';

/** How to reach the applicant; nothing of it where it is hidden or gone. */
export function ContactCard({ applicant }: { applicant: Applicant }) {
  const t = useTranslations('applicants.detail');
  const tForm = useTranslations('applicants.form');
  const { contact, hidden, erasedAt, externalId } = applicant;
  if (hidden || erasedAt !== null) return null;
  const { phone, email, street, postcode, city } = contact;
  const address = [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const isReachable = phone !== null || email !== null || street !== null;
  return (
    <Card title={t('contact')}>
      {!isReachable && (
        <div className="mb-3">
          <Notice tone="warning">{t('noContact')}</Notice>
        </div>
      )}
      <DefinitionList
        items={[
          {
            term: t('phone'),
            value: phone ? <a href={`tel:${phone}`}>{phoneAsRead(phone)}</a> : t('notGiven'),
          },
          { term: t('email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : t('notGiven') },
          ...(email === null
            ? []
            : [{ term: t('offersByMail'), value: tForm(`mailIn.${mailWishOf(applicant.mailLanguage)}`) }]),
          { term: t('address'), value: address || t('notGiven') },
          ...(externalId === null ? [] : [{ term: t('externalId'), value: externalId }]),
        ]}
      />
    </Card>
  );
}
