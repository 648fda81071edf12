import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import { ActionForm } from './action-form';
import type { ShellProps, TenantChoice } from './shell-types';

type TenantBoxProps = Pick<ShellProps, 'tenant' | 'tenants' | 'switchTenantAction'>;

/** On whose behalf the reader works; with several memberships, the place to change it. */
export function TenantBox({ tenant, tenants = [], switchTenantAction }: TenantBoxProps) {
  const t = useTranslations('shell');
  const others = tenants.filter(({ id }) => id !== tenant.id);
  if (others.length === 0) {
    return (
      <div className="rounded-md border border-white/25 px-3 py-2.5">
        <Name {...tenant} />
      </div>
    );
  }
  return (
    <details className="group rounded-md border border-white/25 open:bg-accent-deep">
      <summary className="flex items-center justify-between gap-2 rounded-md px-3 py-2.5 hover:bg-white/10">
        <Name {...tenant} />
        <span className="text-on-accent-muted transition-transform group-open:rotate-180">
          <Icon name="down" />
        </span>
      </summary>
      <ActionForm action={switchTenantAction} label={t('switchTenant')}>
        <p className="px-3 pt-1 pb-1.5 text-xs text-on-accent-muted">{t('switchTenant')}</p>
        {others.map((other) => (
          <button
            key={other.id}
            type="submit"
            name="membership"
            value={other.id}
            className="block w-full rounded-md px-3 py-2 text-start hover:bg-white/10"
          >
            <Name {...other} />
          </button>
        ))}
      </ActionForm>
    </details>
  );
}

function Name({ name, context }: TenantChoice) {
  return (
    <span className="block text-sm leading-snug">
      <b className="block text-white">{name}</b>
      <span className="text-on-accent">{context}</span>
    </span>
  );
}
