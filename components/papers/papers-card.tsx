import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { PaperTable } from './paper-table';

interface PapersCardProps {
  rows: readonly PaperRow[];
  labels: Readonly<Record<string, string>>;
  /** The offer whose page it stands on, whether papers may still be added to it, and whether that is what it waits for. */
  offer?: { readonly id: string; readonly open: boolean; readonly isNext?: boolean };
}

/** The household's papers beside the checklist, with the way to add one. */
export function PapersCard({ rows, labels, offer }: PapersCardProps) {
  const t = useTranslations('papers');
  const add = offer?.open ? (
    <LinkButton href={paths.offerPapers(offer.id)} look={offer.isNext ? 'primary' : 'plain'} size="sm">
      {t('add')}
    </LinkButton>
  ) : undefined;
  return (
    <Card
      title={t('title')}
      id="documentation"
      aside={
        <Link href={paths.deletions} prefetch={false}>
          {t('howLong')}
        </Link>
      }
      flush={rows.length > 0}
      foot={add}
    >
      {rows.length === 0 ? (
        <p className="text-md">{t('none')}</p>
      ) : (
        <PaperTable rows={rows} labels={labels} offerId={offer?.id} />
      )}
    </Card>
  );
}
