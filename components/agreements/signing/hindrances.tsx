import { useLocale, useTranslations } from 'next-intl';
import type { Hindrance } from '@/lib/domain/agreement/life/hindrances';
import { capitalised } from '../../ui/capitalised';
import { formatLongDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { partId } from '../drafts/draft-part';

interface HindrancesProps {
  hindrances: readonly Hindrance[];
  /** Where the draft can be read: a finding stands there beside its rule. */
  href: string;
}

/** Everything that stands against publishing, each in a sentence. */
export function Hindrances({ hindrances, href }: HindrancesProps) {
  const t = useTranslations('signing');
  return (
    <Notice tone="warning" title={t('notYet')}>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {hindrances.map((hindrance) => (
          <li key={JSON.stringify(hindrance)}>
            <Sentence hindrance={hindrance} href={href} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Sentence({ hindrance, href }: { hindrance: Hindrance; href: string }) {
  const t = useTranslations('signing.hindrances');
  const parts = useTranslations('drafts.ruleParts');
  const locale = useLocale();
  switch (hindrance.code) {
    case 'unsigned':
    case 'unknown-party':
      return t(hindrance.code, { parties: hindrance.parties.join(', ') });
    case 'too-early':
      return t('too-early', { day: formatLongDay(hindrance.earliest, locale) });
    case 'later-version':
      return t('later-version', { day: formatLongDay(hindrance.from, locale) });
    case 'stranded':
      return t('stranded', {
        departments: hindrance.departments.map(({ department }) => department).join(', '),
      });
    case 'finding':
      return (
        <>
          {parts(hindrance.finding.part)}: {capitalised(hindrance.finding.text[locale])}{' '}
          <a href={`${href}#${partId(hindrance.finding.part)}`}>{t('inPlace')}</a>
        </>
      );
    case 'beyond-framework':
      if (hindrance.of === null) return hindrance.excess.text[locale];
      return t('beyond-framework', { organisation: hindrance.of, text: hindrance.excess.text[locale] });
    default:
      return t(hindrance.code);
  }
}
