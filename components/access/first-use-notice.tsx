import { useTranslations } from 'next-intl';
import type { FirstUseLine } from '@/lib/domain/access/first-use';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';

/** How far it is to the first verdict; nothing when nothing is missing. */
export function FirstUseNotice({ lines }: { lines: readonly FirstUseLine[] }) {
  const t = useTranslations('firstUse');
  const next = lines.find(({ state }) => state === 'NEXT');
  if (!next) return null;
  const done = lines.filter(({ state }) => state === 'DONE').length;
  return (
    <div className="mb-5">
      <Notice
        title={t('notice', { done, of: lines.length })}
        action={
          <LinkButton href={paths.firstUse} size="sm">
            {t('toList')}
          </LinkButton>
        }
      >
        {t('next', { step: t(`steps.${next.step}.title`) })}
      </Notice>
    </div>
  );
}
