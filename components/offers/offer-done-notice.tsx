import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import { isOfferDone } from './offer-done';

/** Says once what was just done, from the word in the address; anybody may have written it. */
export function OfferDoneNotice({ done }: { done: unknown }) {
  const t = useTranslations('offers.done');
  if (!isOfferDone(done)) return null;
  return (
    <div className="mb-5">
      <Notice tone="success" live>
        {t(done)}
      </Notice>
    </div>
  );
}
