import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '../ui/card';
import { AgreementFacts } from './agreement-head';
import type { ShownVersion } from './agreement-version';

interface AgreementVersionsProps {
  versions: readonly ShownVersion[];
  shown: ShownVersion;
}

/** The way to an agreement's other versions. */
export function AgreementVersions({ versions, shown }: AgreementVersionsProps) {
  const t = useTranslations('agreements');
  if (versions.length < 2) return null;
  return (
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
  );
}
