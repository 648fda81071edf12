import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isOver } from '@/lib/domain/vacancy/state-groups';
import type { CaseVacancy } from '@/lib/domain/vacancy/vacancy-case';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { menuItemClasses } from '../../ui/menu-item';

interface CaseActionsProps {
  vacancy: CaseVacancy;
  /** Nobody else can be offered the home: its letting is only recorded. */
  notForOthers: boolean;
  /** What the reader's role may do. */
  allowed: { readonly let: boolean; readonly change: boolean; readonly void: boolean };
  print: ReactNode;
}

/** What can be done with the vacancy now, by its state and the reader's role; the letting is the one primary action. */
export function CaseActions({ vacancy, notForOthers, allowed, print }: CaseActionsProps) {
  const t = useTranslations('vacancies.case.actions');
  const { id, state, occasion } = vacancy;
  const mayVoid = allowed.void && mayHappen(state, 'void');
  const items = [
    { shown: allowed.change && !isOver(state), href: paths.changeVacancy(id), label: t('change') },
    { shown: mayVoid && allowed.change, href: paths.correctVacancy(id), label: t('correct') },
    { shown: mayVoid, href: paths.voidVacancy(id), label: t('void') },
    {
      shown: allowed.let && mayHappen(state, 'fallThrough'),
      href: paths.fallThrough(id),
      label: t('fallThrough'),
    },
  ].filter(({ shown }) => shown);
  return (
    <>
      {print}
      {items.length > 0 && (
        <Menu label={t('more')}>
          {items.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false} className={menuItemClasses}>
              {label}
            </Link>
          ))}
        </Menu>
      )}
      {allowed.let &&
        mayHappen(state, 'let') &&
        (notForOthers ? (
          <LinkButton href={paths.letVacancy(id)} look="primary">
            {t('letOf', { occasion })}
          </LinkButton>
        ) : (
          <>
            <LinkButton href={paths.letVacancy(id)}>{t('let')}</LinkButton>
            <LinkButton href={paths.letting(id)} look="primary">
              {t('letting')}
            </LinkButton>
          </>
        ))}
    </>
  );
}
