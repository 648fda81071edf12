import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { StoredOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { Letting } from '@/lib/domain/letting/letting';
import { SectionReference } from '../agreements/section-reference';
import { moment } from '../vacancies/moment';
import { VerdictCard } from '../verdicts/verdict-card';
import { howLet } from './how-let';

interface BasisCardProps {
  opening: StoredOpening;
  /** Null while it has not begun. */
  letting: Letting | null;
  note?: ReactNode;
}

/** By what the home is let, first and in words, with its section. */
export function BasisCard({ opening, letting, note }: BasisCardProps) {
  const t = useTranslations('lettings');
  const locale = useLocale();
  const tLeased = useTranslations('lettings.leased');
  const lease = letting?.lease ?? null;
  const basis = opening.steps.find(({ kind }) => kind === 'BASIS');
  return (
    <VerdictCard
      outcome={letting ? 'organisation' : 'undecided'}
      decidedAt={
        letting
          ? t('begun', { moment: moment(letting.openedAt, locale), name: letting.openedByName ?? '' })
          : t('notBegun')
      }
      headline={lease && letting ? howLet(lease, letting, tLeased) : opening.headline[locale]}
      lead={
        basis && (
          <>
            <p>{basis.why[locale]}</p>
            <p>
              <SectionReference reference={basis.reference} />
            </p>
          </>
        )
      }
      note={note}
    />
  );
}
