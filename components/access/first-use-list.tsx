import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FirstUseLine, MissingRole } from '@/lib/domain/access/first-use';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { Sub } from '../ui/row-link';

interface FirstUseListProps {
  lines: readonly (FirstUseLine & { href: string })[];
  /** Where people come in from a file. */
  usersFile: string;
  /** Who is missing where. */
  missing: readonly MissingRole[];
}

const tones = { DONE: 'success', NEXT: 'strong', LATER: 'plain', OPTIONAL: 'plain' } as const;

/** The steps to the first verdict, in order; each says who mends it, and the reader's own lead there. */
export function FirstUseList({ lines, usersFile, missing }: FirstUseListProps) {
  const t = useTranslations('firstUse');
  const tRoles = useTranslations('access.roles');
  return (
    <Card>
      <ol className="divide-y divide-line">
        {lines.map(({ step, state, hers, href }) => (
          <li key={step} className="grid gap-1 py-4 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <b className="font-medium">{t(`steps.${step}.title`)}</b>
              <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
            </div>
            {state !== 'DONE' && (
              <>
                <Sub>{t(`steps.${step}.why`)}</Sub>
                {step === 'PEOPLE' && missing.length > 0 && (
                  <ul className="list-disc ps-5 text-md">
                    {missing.map(({ place, role, invited }) => (
                      <li key={`${place}${role}`}>
                        {t(invited ? 'invited' : 'missing', { role: tRoles(role), place })}
                      </li>
                    ))}
                  </ul>
                )}
                <p className="text-md">
                  {hers ? <Link href={href}>{t(`steps.${step}.act`)}</Link> : t(`steps.${step}.who`)}
                  {hers && step === 'PEOPLE' && (
                    <>
                      {' · '}
                      <Link href={usersFile}>{t('steps.PEOPLE.file')}</Link>
                    </>
                  )}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
