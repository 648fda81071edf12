import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionForm } from './action-form';
import { LanguageButton } from './language-button';
import type { ShellProps } from './shell-types';

type ShellFootProps = Pick<
  ShellProps,
  'demoDay' | 'locale' | 'ownLinks' | 'languageAction' | 'signOutAction'
>;

const quietButton =
  'inline-block min-h-6 rounded-sm py-1 text-on-accent underline decoration-1 underline-offset-4 hover:text-white';

/** The end of the menu: what kind of data this is, the other language, the way out. */
export function ShellFoot({ demoDay, locale, ownLinks = [], languageAction, signOutAction }: ShellFootProps) {
  const t = useTranslations('shell');
  return (
    <div className="space-y-3 px-3 text-xs text-on-accent-muted">
      {demoDay && (
        <p className="rounded-md bg-white/10 px-2.5 py-2 text-on-accent">
          <b className="block">{t('demo')}</b>
          {t('demoDay', { day: demoDay })}
        </p>
      )}
      {ownLinks.length > 0 && (
        <ul className="grid gap-1">
          {ownLinks.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className={quietButton}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-between gap-3">
        <LanguageButton locale={locale} action={languageAction} className={quietButton} />
        <ActionForm action={signOutAction}>
          <button type="submit" className={quietButton}>
            {t('signOut')}
          </button>
        </ActionForm>
      </div>
    </div>
  );
}
