import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';

const DONE = ['decided', 'waits', 'seconded', 'undone', 'leased'] as const;

/** What was just decided. */
export function DecisionDoneNotice({ done }: { done: string | readonly string[] | undefined }) {
  const t = useTranslations('leases.done');
  const what = DONE.find((one) => one === done);
  if (!what) return null;
  return (
    <div className="mb-5">
      <Notice tone="success" live>
        {t(what)}
      </Notice>
    </div>
  );
}
