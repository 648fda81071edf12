import { useLocale, useTranslations } from 'next-intl';
import type { ByWhom, RoundFile } from '@/lib/domain/placement/round-file';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { Timeline } from '../ui/timeline';
import { shortMoment } from '../vacancies/moment';

const useMoment = (): ((act: ByWhom) => string) => {
  const locale = useLocale();
  return ({ at }) => shortMoment(at, locale);
};

/** Who has signed this revision of the round, and who has not. */
export function SignaturesCard({ file }: { file: RoundFile }) {
  const t = useTranslations('placements.round');
  const moment = useMoment();
  const { round, parties, municipalityName, signatures } = file;
  const all = [{ id: null, name: municipalityName }, ...parties];
  return (
    <Card title={t('signatures')} small>
      <ul className="space-y-2 text-sm">
        {all.map(({ id, name }) => {
          const given = signatures.find((row) => row.party === id && row.revision === round.revision);
          return (
            <li key={id ?? 'municipality'} className="flex gap-2">
              <span className={given ? 'text-green' : 'text-ink-faint'}>
                <Icon name={given ? 'check' : 'right'} />
              </span>
              <span>
                {name}
                <span className="block text-ink-muted">
                  {given ? t('signedBy', { by: given.by, moment: moment(given) }) : t('waits')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What was done with the round as a whole, newest first. */
export function HistoryCard({ file: { events } }: { file: RoundFile }) {
  const t = useTranslations('placements.round');
  const moment = useMoment();
  return (
    <Card title={t('history')} small>
      <Timeline
        items={[...events].reverse().map((event) => ({
          key: `${event.kind} ${event.at.toISOString()}`,
          title: t(`event.${event.kind}`),
          when: t('when', { moment: moment(event), by: event.by }),
          detail: event.reason && t('reason', { reason: event.reason }),
        }))}
      />
    </Card>
  );
}
