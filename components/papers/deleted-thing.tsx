import { useLocale, useTranslations } from 'next-intl';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import { LETTER_KINDS } from '@/lib/domain/letting/vocabulary';
import type { DeletedThing as Thing } from '@/lib/domain/papers/deletion';
import { paperName } from '@/lib/domain/papers/paper-names';

/** What was deleted, with its kind where it has one: "Fil: Lønsedler". */
export function DeletedThing({ what, kind }: { what: Thing; kind: string | null }) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  const paper = PAPER_KINDS.find((known) => known === kind);
  const letter = LETTER_KINDS.find((known) => known === kind);
  const thing = t(`thing.${what}`);
  if (what === 'PAPER_FILE' && paper) return t('thingOf', { thing, kind: paperName(paper)[locale] });
  return what === 'LETTER' && letter ? t('thingOf', { thing, kind: t(`letter.${letter}`) }) : thing;
}
