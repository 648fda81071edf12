import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/domain/access/role';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { OnePress } from '../ui/one-press';
import { Sub } from '../ui/row-link';
import { MakeLink } from './make-link';

interface ShownInvitation {
  id: string;
  name: string;
  email: string;
  role: Role;
  place: string | null;
  madeAt: string;
  madeBy: string;
  expiresAt: string;
  expired: boolean;
  isVoid: boolean;
}

interface InvitationListProps {
  invitations: readonly ShownInvitation[];
  locale: Locale;
  renew: FormAction;
  /** The renewal that was kept while the reader signed in again. */
  kept: FormState;
  withdraw: FormAction;
}

/** Invitations that nobody has used: until when, a new link, or taken back. */
export function InvitationList({ invitations, locale, renew, kept, withdraw }: InvitationListProps) {
  const t = useTranslations('people');
  const tRoles = useTranslations('access.roles');
  return (
    <Card title={t('open.title')}>
      <ul className="divide-y divide-line">
        {invitations.map(({ id, name, email, role, place, madeAt, madeBy, expiresAt, expired, isVoid }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <b className="font-medium">{name}</b> <span className="break-all text-ink-muted">{email}</span>
              <Sub>
                {[tRoles(role), place ?? t('installation')].join(', ')}.{' '}
                {t('open.made', { day: formatDay(madeAt, locale), by: madeBy })}{' '}
                {!isVoid &&
                  t(expired ? 'open.expired' : 'open.expires', { day: formatDay(expiresAt, locale) })}
              </Sub>
              {isVoid && (
                <p className="mt-1 text-sm">
                  <Chip tone="warning">{t('open.void')}</Chip> {t('open.voidWhy', { by: madeBy })}
                </p>
              )}
            </div>
            <div className="flex flex-wrap items-start gap-2">
              <MakeLink
                action={renew}
                initial={kept}
                hidden={{ linkId: id }}
                submit={t('open.renew')}
                label={t('open.renewLabel', { name })}
                size="sm"
              />
              <OnePress
                action={withdraw}
                values={{ linkId: id }}
                text={t('open.withdraw')}
                label={t('open.withdrawLabel', { name })}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
