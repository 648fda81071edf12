import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { OnePress } from '../ui/one-press';
import { RefreshWhile } from './refresh-while';

interface FileOnItsWayProps {
  id: string;
  state: 'READING' | 'ENTERING';
  done: number;
  /** Null: not known before all has been read. */
  of: number | null;
  /** Nobody has done anything about it for a while. */
  stalled: boolean;
  /** Goes on with it. */
  carryOn: FormAction;
}

/** How far the reading or the entering of a file has come. */
export function FileOnItsWay({ id, state, done, of, stalled, carryOn }: FileOnItsWayProps) {
  const t = useTranslations('imports');
  return (
    <Card title={t(`onItsWay.${state}`)}>
      <p role="status" className="mb-3">
        {t(`progress.${state}`, { done, of: of ?? 0 })}
      </p>
      {of !== null && (
        <progress
          className="mb-4 w-full max-w-md"
          max={of}
          value={done}
          aria-label={t(`onItsWay.${state}`)}
        />
      )}
      <p className="mb-4 max-w-prose text-md text-ink-muted">{t(stalled ? 'stalledText' : 'leaveText')}</p>
      <div className="flex flex-wrap gap-2">
        {stalled && (
          <OnePress
            action={carryOn}
            values={{ importId: id, stamp: '0' }}
            text={t('carryOn')}
            look="primary"
          />
        )}
        <LinkButton href={paths.fileImport(id)} look="plain">
          {t('refresh')}
        </LinkButton>
      </div>
      {!stalled && <RefreshWhile everyMs={2_000} />}
    </Card>
  );
}
