import { useTranslations } from 'next-intl';

/** What one changed fact would have done, as the core itself found it and as it was stored. */
export function Counterfactuals({ sentences }: { sentences: readonly string[] }) {
  const t = useTranslations('verdict');
  if (sentences.length === 0) return null;
  return (
    <div className="mt-4 rounded-lg bg-grey-soft px-4.5 py-3.5 text-md print:border print:border-line">
      <h3 className="inline">{t('counterfactuals')}</h3>
      {sentences.length === 1 ? (
        <p className="inline"> {sentences[0]}</p>
      ) : (
        <ul className="mt-1 list-disc space-y-1 pl-5 marker:text-ink-faint">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
