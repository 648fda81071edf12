import { useTranslations } from 'next-intl';
import type { HandoverContact } from '@/lib/domain/slot/contact';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { Notice } from '../ui/notice';

/** The contact in the clear, for the one whose look has just been recorded. */
export function ContactShownCard({ contact }: { contact: HandoverContact }) {
  const t = useTranslations('slots.contact');
  const { name, phone, email, adults, children } = contact;
  return (
    <div className="grid max-w-2xl gap-4">
      <Notice>{t('shownText')}</Notice>
      <Card>
        <DefinitionList
          items={[
            { term: t('name'), value: <b>{name}</b> },
            {
              term: t('phone'),
              value: phone ? <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> : t('notGiven'),
            },
            { term: t('email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : t('notGiven') },
            { term: t('adults'), value: adults },
            { term: t('children'), value: children },
          ]}
        />
      </Card>
    </div>
  );
}
