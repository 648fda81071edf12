import { useLocale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import { lastExhausted } from '@/lib/domain/letting/finding/resume-phase';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { RESUME } from './resume-card';

interface LeftNoticeProps {
  file: Pick<LettingFile, 'letting' | 'current'>;
  /** From the address: the place of the step that was left just now. */
  position: number | undefined;
  /** The form that takes the step up again stands on the page. */
  mayUndo: boolean;
}

/** Says once which step was declared exhausted and where the letting stands now, with the way to undo it. */
export function LeftNotice({ file: { letting, current }, position, mayUndo }: LeftNoticeProps) {
  const t = useTranslations('lettings.exhaust');
  const locale = useLocale();
  const left = lastExhausted(letting.exhausted);
  if (left === null || left.position !== position) return null;
  const { basis } = letting.opening;
  const phase = explainPhase(left.phase, basis)[locale];
  return (
    <Notice
      tone="success"
      live
      action={
        mayUndo && (
          <LinkButton href={`#${RESUME}`} size="sm">
            {t('undo')}
          </LinkButton>
        )
      }
    >
      {current
        ? t('done', { phase, next: explainPhase(current.phase, basis)[locale] })
        : t('doneLast', { phase })}
    </Notice>
  );
}
