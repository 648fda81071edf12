import { useLocale, useTranslations } from 'next-intl';
import type { DraftAct, DraftState } from '@/lib/domain/agreement/edit/draft';
import { paths } from '@/lib/platform/paths';
import { cardClasses } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { RowLink, Sub } from '../../ui/row-link';
import { shortMoment } from '../../vacancies/moment';

export interface ShownDraft {
  id: string;
  title: string;
  municipalityName: string;
  organisationName: string | null;
  kind: 'FRAMEWORK' | 'INDIVIDUAL';
  state: DraftState;
  changedAt: Date;
  changedBy: string;
  part: DraftAct;
}

interface DraftListProps {
  drafts: readonly ShownDraft[];
  mayDraft: boolean;
}

/** Each draft with where it stands, and who did what to it last. */
export function DraftList({ drafts, mayDraft }: DraftListProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  if (drafts.length === 0)
    return <EmptyState title={t('emptyTitle')}>{t(mayDraft ? 'empty' : 'emptyReader')}</EmptyState>;
  return (
    <div className={cardClasses}>
      <DataTable
        caption={t('title')}
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'title', label: t('draft'), header: true },
            cell: (row) => (
              <span>
                <RowLink
                  href={
                    row.kind === 'INDIVIDUAL' ? paths.individualDraft(row.id) : paths.agreementDraft(row.id)
                  }
                >
                  {row.title}
                </RowLink>
                <Sub>
                  {[row.municipalityName, row.organisationName].filter((name) => name !== null).join(' · ')}
                </Sub>
              </span>
            ),
          },
          { key: 'kind', label: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
          {
            ...{ key: 'last', label: t('last') },
            cell: (row) => (
              <span>
                {t(`acts.${row.part}`)}
                <Sub>{t('byAt', { by: row.changedBy, at: shortMoment(row.changedAt, locale) })}</Sub>
              </span>
            ),
          },
          {
            ...{ key: 'state', label: t('state'), nowrap: true },
            cell: (row) => <DraftMark state={row.state} />,
          },
        ]}
      />
    </div>
  );
}

const TONES: Record<DraftState, ChipTone> = {
  DRAFT: 'plain',
  SIGNING: 'strong',
  PUBLISHED: 'success',
  WITHDRAWN: 'plain',
};

/** Where a draft stands. */
export function DraftMark({ state }: { state: DraftState }) {
  const t = useTranslations('drafts.states');
  return <Chip tone={TONES[state]}>{t(state)}</Chip>;
}
