import { useTranslations } from 'next-intl';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';

/** What the app has of what is to be prepared, in one package. */
export function PackLink({ entry: { municipalityId, event, year, kind } }: { entry: YearEntry }) {
  const t = useTranslations('summaries.pack');
  return (
    <LinkButton href={paths.meetingPack(municipalityId, event, year)} download>
      {t(kind === 'MEETING' ? 'forMeeting' : 'forOther')}
    </LinkButton>
  );
}
