import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { DecisionFile } from '@/lib/domain/letting/decisions/decision-file';
import { mayWrite } from '@/lib/domain/letting/letters/letter-kinds';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { LETTER_KINDS } from '@/lib/domain/letting/vocabulary';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { shortMoment } from '../vacancies/moment';

interface LettersCardProps {
  offer: Pick<OfferCase, 'id' | 'state' | 'applicant'>;
  file: DecisionFile;
  /** Null for whoever may not write one. */
  write: { readonly action: FormAction; readonly initial: FormState } | null;
}

/** The letters that were written, and those that say what is so now. */
export function LettersCard({ offer, file, write }: LettersCardProps) {
  const t = useTranslations('letters');
  const forms = useTranslations('forms');
  const locale = useLocale();
  const kinds = LETTER_KINDS.filter((kind) => mayWrite(kind, offer.state));
  return (
    <Card small title={t('title')}>
      <div className="space-y-4 text-sm">
        {file.letters.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className="space-y-2">
            {file.letters.map(({ id, kind, language, madeAt, madeByName, erased }) => (
              <li key={id}>
                {erased ? (
                  <span>{t(`kind.${kind}`)}</span>
                ) : (
                  <Link href={paths.letter(offer.id, id)} prefetch={false}>
                    {t(`kind.${kind}`)}
                  </Link>
                )}{' '}
                ({t(`language.${language}`)})
                <span className="block text-xs text-ink-muted">
                  {erased ? t('erased') : t('by', { name: madeByName, when: shortMoment(madeAt, locale) })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {offer.applicant.hidden && <p>{t('errors.applicant-hidden')}</p>}
        {write && !offer.applicant.hidden && kinds.length > 0 && (
          <div className="border-t border-line pt-3 print:hidden">
            <ActForm
              action={write.action}
              initial={write.initial}
              form="letter"
              fields={[
                { kind: 'hidden', name: 'offerId', value: offer.id },
                {
                  ...{ kind: 'radio', name: 'kind', label: t('which'), value: kinds[0] },
                  choices: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
                },
                {
                  ...{ kind: 'radio', name: 'language', label: t('inLanguage'), value: 'da' },
                  choices: LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
                },
              ]}
              submit={t('write')}
              look="plain"
              keptText={forms('kept')}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
