import { useTranslations } from 'next-intl';
import { Card } from '../ui/card';

/** The same calm words for every link that opens nothing, whatever the reason. */
export function ClosedLink() {
  const t = useTranslations('applicantPage.closed');
  return (
    <>
      <h1>{t('title')}</h1>
      <Card>
        <div className="space-y-3">
          <p>{t('text')}</p>
          <p className="font-medium">{t('call')}</p>
        </div>
      </Card>
    </>
  );
}
