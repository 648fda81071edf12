import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type {
  ByWhom,
  RecordedAct,
  SavedSummary,
  SummaryEdition,
  SummaryParty,
} from '@/lib/domain/summary/saved';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Timeline } from '../../ui/timeline';
import { shortMoment } from '../../vacancies/moment';

const useMoment = (): ((act: ByWhom) => string) => {
  const locale = useLocale();
  return ({ at }) => shortMoment(at, locale);
};

/** What a party is called. */
export const partyName = (
  { municipality, parties }: Pick<SavedSummary, 'municipality' | 'parties'>,
  party: SummaryParty,
): string => parties.find(({ id }) => id === party)?.name ?? municipality;

interface Props {
  summary: SavedSummary;
  editions: readonly SummaryEdition[];
  acts: readonly RecordedAct[];
}

/** Who has approved an edition, and who has not. */
export function ApprovalsCard({
  summary,
  edition,
  acts,
}: Omit<Props, 'editions'> & { edition: SummaryEdition }) {
  const t = useTranslations('summaries.saved.parties');
  const moment = useMoment();
  return (
    <Card title={t('title')} small>
      <p className="mb-2 text-sm text-ink-muted">{t('ofEdition', { number: edition.number })}</p>
      <ul className="space-y-2 text-sm">
        {[null, ...summary.parties.map(({ id }) => id)].map((party) => {
          const given = acts.find(
            (act) =>
              act.party === party &&
              act.edition === edition.number &&
              (act.kind === 'APPROVED' || act.kind === 'RESTATED'),
          );
          return (
            <li key={party ?? 'municipality'} className="flex gap-2">
              <span className={given ? 'text-green' : 'text-ink-faint'}>
                <Icon name={given ? 'check' : 'right'} />
              </span>
              <span>
                {partyName(summary, party)}
                <span className="block text-ink-muted">
                  {given
                    ? t(given.kind === 'APPROVED' ? 'approved' : 'made', {
                        by: given.by,
                        moment: moment(given),
                      })
                    : t('waits')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Every edition there is, the latest first; all of them can be read. */
export function EditionsCard({ summary, editions }: Omit<Props, 'acts'>) {
  const t = useTranslations('summaries.saved.editions');
  const moment = useMoment();
  return (
    <Card title={t('title')} small>
      <ul className="space-y-2 text-sm">
        {[...editions].reverse().map((edition) => (
          <li key={edition.number}>
            <Link href={paths.summaryEdition(summary.id, edition.number)}>
              {t('item', { number: edition.number, kind: t(`kind.${edition.kind}`) })}
            </Link>
            <span className="block text-ink-muted">
              {t('when', { moment: moment(edition), by: edition.by })}
            </span>
            {edition.reason && <span className="block">{t('reason', { reason: edition.reason })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the parties did and said, newest first. */
export function HistoryCard({ summary, acts }: Omit<Props, 'editions'>) {
  const t = useTranslations('summaries.saved.history');
  const moment = useMoment();
  return (
    <Card title={t('title')} small>
      {acts.length === 0 && <p className="text-sm text-ink-muted">{t('nothing')}</p>}
      <Timeline
        items={[...acts].reverse().map((act) => ({
          key: `${act.kind} ${act.party} ${act.at.toISOString()} ${act.edition}`,
          title:
            act.kind === 'CLOSED'
              ? t('CLOSED', { edition: act.edition ?? 0 })
              : `${partyName(summary, act.party)}: ${t(act.kind, { edition: act.edition ?? 0 })}`,
          when: t('when', { moment: moment(act), by: act.by }),
          detail: act.said && <span className="whitespace-pre-line">{act.said}</span>,
        }))}
      />
    </Card>
  );
}
