import { useTranslations } from 'next-intl';
import { MAIL_WISHES } from '@/lib/domain/applicant/vocabulary';
import { BoundCheckbox, BoundSelect, BoundText } from '../../vacancies/form/bound-fields';
import { FieldGroup, Row } from '../../vacancies/form/vacancy-fields';
import type { FormChoices } from './form-choices';

/** Who it is, how to reach her, and whether that is anybody else's to see. */
export function ContactFields({ choices }: { choices: Pick<FormChoices, 'colleagues'> }) {
  const t = useTranslations('applicants.form');
  return (
    <FieldGroup title={t('contact')}>
      <BoundText name="name" label={t('name')} maxLength={120} />
      <Row>
        <BoundText name="phone" type="tel" label={t('phone')} maxLength={30} optional />
        <BoundText name="email" type="email" label={t('email')} maxLength={200} optional />
      </Row>
      <BoundSelect
        name="mailLanguage"
        label={t('mailLanguage')}
        hint={t('mailLanguageHint')}
        options={MAIL_WISHES.map((value) => ({ value, label: t(`mailIn.${value}`) }))}
        width="medium"
      />
      <BoundText name="street" label={t('street')} maxLength={120} optional />
      <Row>
        <BoundText name="postcode" label={t('postcode')} maxLength={10} width="short" optional />
        <BoundText name="city" label={t('city')} maxLength={60} optional />
      </Row>
      <BoundCheckbox name="protected" label={t('protected')} hint={t('protectedHint')} optional />
      <BoundSelect
        name="handledBy"
        label={t('handledBy')}
        hint={t('handledByHint')}
        placeholder={t('nobody')}
        options={choices.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        width="medium"
        optional
      />
    </FieldGroup>
  );
}
