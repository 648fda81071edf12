import { useLocale, useTranslations } from 'next-intl';
import { phoneAsRead } from '@/lib/domain/applicant/phone';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ListedApplicant, ListedField } from '@/lib/domain/waiting-list/listed-applicant';
import type { PlannedRow } from '@/lib/domain/waiting-list/plan-import';
import { formatDay, formatMoney } from '../ui/format';

/** Whose two values cannot be told side by side in a few words, or must not be. */
const ONLY_NAMED: ReadonlySet<ListedField> = new Set(['cprKey', 'residence', 'others']);

interface FieldChangesProps {
  row: Extract<PlannedRow, { kind: 'CHANGED' }>;
  /** Departments by the numbers people call them by. */
  numbers: ReadonlyMap<string, string>;
  /** What the file says is not the reader's to see. */
  hidden: boolean;
}

/** What changes of an applicant, before and after; of a hidden one only which fields. */
export function FieldChanges({ row: { fields, known, after }, numbers, hidden }: FieldChangesProps) {
  const t = useTranslations('waitingList');
  const read = useReader(numbers);
  return (
    <ul className="space-y-0.5">
      {fields.map((field) => {
        const name = t(`fields.${field}`);
        const text =
          hidden || known.hidden || ONLY_NAMED.has(field)
            ? t('changeOnly', { field: name })
            : t('change', { field: name, before: read(known.is, field), after: read(after, field) });
        return <li key={field}>{text}</li>;
      })}
    </ul>
  );
}

/** A field as a reader says it. */
function useReader(numbers: ReadonlyMap<string, string>) {
  const t = useTranslations('waitingList');
  const locale = useLocale();
  return (applicant: ListedApplicant, field: ListedField): string => {
    switch (field) {
      case 'phone':
        return applicant.phone === null ? t('nothing') : phoneAsRead(applicant.phone);
      case 'mostRentOre':
        return applicant.mostRentOre === null ? t('nothing') : formatMoney(applicant.mostRentOre, locale);
      case 'departments':
        return applicant.departments.map((id) => numbers.get(id) ?? '?').join(', ') || t('values.ANY');
      case 'list':
        return t(`lists.${applicant.list}`);
      case 'state':
        return t(`values.${applicant.state}`);
      case 'stateReason':
        return applicant.stateReason === null ? t('nothing') : t(`values.${applicant.stateReason}`);
      case 'access':
        return t(`values.${applicant.access}`);
      default:
        return plainValue(applicant[field]);
    }
  };

  function plainValue(value: unknown): string {
    if (value === null || value === '') return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no');
    const text = String(value);
    return isCalendarDate(text) ? formatDay(text, locale) : text;
  }
}
