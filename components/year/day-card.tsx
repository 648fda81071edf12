import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { isDayKnown, type YearEntry } from '@/lib/domain/year/year-entry';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { formatLongDay, formatWeekday } from '../ui/format';
import { MarkButton } from './mark-button';
import { useSpeaker } from './speaker';

interface DayCardProps {
  entry: YearEntry;
  today: CalendarDate;
  /** What the agreement says of when, in words; null for what has a day of its own. */
  says: string | null;
  /** Absent for who may only read. */
  forms?: DayForms;
}

interface DayForms {
  mark: FormAction;
  fix: Form;
  held: Form;
  keptText: string;
}

interface Form {
  action: FormAction;
  initial: FormState;
}

/** On which day it is, whether it was held, and the forms that say so. */
export function DayCard({ entry, today, says, forms }: DayCardProps) {
  const t = useTranslations('year.event');
  const fixes = forms && entry.source.from === 'AGREEMENT' && entry.standing.held === null;
  return (
    <Card title={t('dayTitle')}>
      <div className="grid gap-5">
        <Known entry={entry} says={says} />
        <Held entry={entry} action={forms?.mark} />
        {fixes && <FixForm entry={entry} forms={forms} />}
        {forms && entry.standing.held === null && entry.first <= today && (
          <HeldForm entry={entry} today={today} forms={forms} />
        )}
      </div>
    </Card>
  );
}

function Known({ entry, says }: { entry: YearEntry; says: string | null }) {
  const t = useTranslations('year.event');
  const locale = useLocale();
  const speaker = useSpeaker();
  const { dated } = entry.standing;
  if (dated?.day)
    return (
      <div>
        <p>
          {t('dayFixed', {
            ...{ day: `${formatWeekday(dated.day, locale)} ${dated.day.slice(0, 4)}`, who: speaker(dated) },
            when: says ?? '',
          })}
        </p>
        {dated.note && <p className="mt-1 text-sm text-ink-muted">{dated.note}</p>}
      </div>
    );
  if (isDayKnown(entry))
    return (
      <p>
        {t('dayKnown', {
          name: entry.name[locale],
          day: `${formatWeekday(entry.first, locale)} ${entry.first.slice(0, 4)}`,
        })}
      </p>
    );
  return <p>{t('dayEstimate', { when: says ?? '' })}</p>;
}

function Held({ entry, action }: { entry: YearEntry; action?: FormAction }) {
  const t = useTranslations('year.event');
  const locale = useLocale();
  const speaker = useSpeaker();
  const { held } = entry.standing;
  if (!held?.day) return null;
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div>
        <p className="font-medium">
          {t(entry.kind === 'MEETING' ? 'heldSaid' : 'doneSaid', {
            ...{ day: formatLongDay(held.day, locale), who: speaker(held) },
          })}
        </p>
        {held.note && <p className="mt-1 text-sm text-ink-muted">{held.note}</p>}
      </div>
      {action && (
        <MarkButton action={action} values={sent(entry, 'NOT_HELD')} text={t('unheld')} look="quiet" />
      )}
    </div>
  );
}

const sent = (entry: YearEntry, act: string) => ({
  ...{ municipalityId: entry.municipalityId, event: entry.event, year: entry.year, act },
});

const hidden = (entry: YearEntry, act: string): readonly ActField[] =>
  Object.entries(sent(entry, act)).map(([name, value]) => ({ kind: 'hidden', name, value: String(value) }));

function FixForm({ entry, forms }: { entry: YearEntry; forms: DayForms }) {
  const t = useTranslations('year.event');
  const { dated } = entry.standing;
  return (
    <section className="grid gap-3 border-t border-line pt-4 print:hidden">
      <h3>{t(dated ? 'move' : 'fix')}</h3>
      <ActForm
        {...forms.fix}
        keptText={forms.keptText}
        form="fix"
        submit={t(dated ? 'move' : 'fix')}
        look="plain"
        fields={[
          ...hidden(entry, 'DATED'),
          { kind: 'day', name: 'day', label: t('fixDay'), value: dated?.day ?? '' },
          {
            ...{ kind: 'text', name: 'note', label: t('fixNote'), hint: t('fixNoteHint') },
            ...{ optional: true, maxLength: 500 },
          },
        ]}
      />
      {dated && (
        <MarkButton action={forms.mark} values={sent(entry, 'UNDATED')} text={t('unfix')} look="quiet" />
      )}
    </section>
  );
}

interface HeldFormProps {
  entry: YearEntry;
  today: CalendarDate;
  forms: DayForms;
}

function HeldForm({ entry, today, forms }: HeldFormProps) {
  const t = useTranslations('year.event');
  const meets = entry.kind === 'MEETING';
  const likely = isDayKnown(entry) && entry.first <= today ? entry.first : today;
  return (
    <section className="grid gap-3 border-t border-line pt-4 print:hidden">
      <h3>{t(meets ? 'heldTitle' : 'heldDoneTitle')}</h3>
      <ActForm
        {...forms.held}
        keptText={forms.keptText}
        form="held"
        submit={t('saveHeld')}
        look="plain"
        fields={[
          ...hidden(entry, 'HELD'),
          { kind: 'day', name: 'day', label: t(meets ? 'heldOn' : 'doneOn'), value: likely, max: today },
          {
            ...{ kind: 'text', name: 'note', label: t('fixNote'), optional: true, maxLength: 500 },
          },
        ]}
      />
    </section>
  );
}
