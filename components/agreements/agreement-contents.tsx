import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '../ui/card';
import { AgreementFacts } from './agreement-head';
import type { ShownVersion } from './agreement-version';

const PARTS = [
  ['shares', 'shares'],
  ['own-rules', 'ownRules'],
  ['ladder', 'ladder'],
  ['placing', 'placing'],
  ['demands', 'demands'],
  ['deadlines', 'deadlines'],
  ['returns', 'returns'],
  ['letting', 'letting'],
  ['parties', 'parties'],
  ['readings', 'readings'],
] as const;

interface AgreementContentsProps {
  versions: readonly ShownVersion[];
  shown: ShownVersion;
}

/** The way around a long page, and to its other versions. */
export function AgreementContents({ versions, shown }: AgreementContentsProps) {
  const t = useTranslations('agreements');
  const { dwellingRules, letting } = shown.agreement;
  const absent = [dwellingRules.length === 0 && 'own-rules', letting.length === 0 && 'letting'];
  return (
    <>
      <Card title={t('contents')} small>
        <ul className="space-y-1.5 text-sm print:hidden">
          {PARTS.filter(([id]) => !absent.includes(id)).map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(key)}</a>
            </li>
          ))}
        </ul>
      </Card>
      {versions.length > 1 && (
        <Card title={t('versions')} small>
          <ul className="space-y-1.5 text-sm">
            {versions.map((row) => (
              <li key={row.version}>
                {row.version === shown.version ? (
                  <b>
                    <AgreementFacts version={row} />
                  </b>
                ) : (
                  <Link href={`/agreements/${row.slug}?version=${row.version}`} prefetch={false}>
                    <AgreementFacts version={row} />
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
