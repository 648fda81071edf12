import { useTranslations } from 'next-intl';
import { Card } from '../../ui/card';

/** What stands out, in the words that the summary was sent with. */
export function SentencesCard({ sentences }: { sentences: readonly string[] }) {
  const t = useTranslations('summaries.saved');
  if (sentences.length === 0) return null;
  return (
    <Card title={t('sentences')}>
      <ul className="list-disc space-y-1.5 ps-5">
        {sentences.map((sentence) => (
          <li key={sentence} className="max-w-prose">
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  );
}
