import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LetterPaper } from '@/components/letters/letter-paper';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { asId, type LetterId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { findLetter } from '@/lib/usecases/letters/find-letter';

type Props = { params: Promise<{ offerId: string; letterId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('one') };
}

/** A letter as it was made, to print or to fetch. */
async function LetterPage({ params }: Props) {
  const scope = await pageScope('letting.view');
  const { offerId, letterId } = await params;
  const id = readPathId(letterId);
  const found = id && (await findLetter(scope, asId<LetterId>(id)));
  if (!found || found.offerId !== offerId.toLowerCase()) return refuseAsNotFound();
  const [t, offers] = await Promise.all([getTranslations('letters'), getTranslations('households.offer')]);
  const title = t(`kind.${found.kind}`);
  return (
    <>
      <div className="print:hidden">
        <Breadcrumb
          crumbs={[
            { label: offers('back'), href: paths.offers },
            { label: t('offer'), href: paths.offer(found.offerId) },
            { label: title },
          ]}
        />
        <PageHead
          title={title}
          facts={[t(`language.${found.language}`)]}
          actions={
            found.letter && (
              <>
                <PrintButton />
                <a href={paths.letterFile(found.id)} className={buttonClasses('plain')} download>
                  {t('fetch')}
                </a>
              </>
            )
          }
        />
      </div>
      {found.letter ? (
        <LetterPaper letter={found.letter} />
      ) : (
        <EmptyState title={t('erasedTitle')}>{t('erased')}</EmptyState>
      )}
    </>
  );
}

export default orBroken(LetterPage);
