import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PassOnFrom } from '@/lib/schemas/offers/offer-acts';
import { Card } from '../ui/card';
import { formatWeekday } from '../ui/format';
import { ApplicantLabel, applicantLabel } from './applicant-label';
import { LinkFields } from './link-fields';
import { linkText } from './link-words';
import { PassOnForm } from './pass-on-form';
import { ReachApplicant } from './reach-applicant';

/** An offer whose link waits to be passed on, with the link as an address. */
export interface LinkEntry {
  offer: OfferRow;
  link: string;
  phone: string | null;
  email: string | null;
}

interface LinksToPassOnProps {
  entries: readonly LinkEntry[];
  action: FormAction;
  from: PassOnFrom;
  /** Offers of one home stand on its page, where the address need not be said. */
  of: 'LETTING' | 'MANY';
}

/** What the office has to send itself: each link with its text, a way to the applicant, and the mark that it has been sent. */
export function LinksToPassOn({ entries, action, from, of }: LinksToPassOnProps) {
  const t = useTranslations('offers.links');
  if (entries.length === 0) return null;
  return (
    <Card title={t('title', { count: entries.length })} id="links">
      <p className="mb-3 max-w-prose text-md text-ink-muted">{t('lead')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {entries.map((entry) => (
          <Entry key={entry.offer.id} {...{ entry, action, from, of }} />
        ))}
      </ul>
    </Card>
  );
}

function Entry({ entry, action, from, of }: Omit<LinksToPassOnProps, 'entries'> & { entry: LinkEntry }) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const { offer, link, phone, email } = entry;
  const text = linkText(
    offer,
    { link, until: offer.answerDue },
    { t: useTranslations('offers.link'), locale },
  );
  const day = formatWeekday(offer.answerDue, locale);
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 space-y-1">
        <p className="font-medium">
          <ApplicantLabel offer={offer} />
        </p>
        <p className="text-sm text-ink-muted">
          {of === 'MANY' ? `${offer.address} · ` : ''}
          {t('links.due', { day })}
        </p>
        {offer.linkMail === 'FAILED' && <p className="text-sm font-medium">{t('link.mailFailed')}</p>}
        <ReachApplicant {...{ phone, email, text }} />
        <details>
          <summary className="cursor-pointer text-md font-medium text-accent underline underline-offset-4">
            {t('links.open')} <span className="sr-only">{applicantLabel(offer)}</span>
          </summary>
          <div className="pt-3 pb-1">
            <LinkFields form={offer.id} link={link} hint={t('link.until', { day })} text={text} />
          </div>
        </details>
      </div>
      <PassOnForm action={action} offerId={offer.id} from={from} />
    </li>
  );
}
