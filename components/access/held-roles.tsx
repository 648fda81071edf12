import { useTranslations } from 'next-intl';
import type { DeskSide, Role } from '@/lib/domain/access/role';
import { rolesAt } from '@/lib/domain/access/tenant';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import type { Option } from '../ui/select-field';
import { HeldRoleForms } from './held-role-forms';

interface Held {
  id: string;
  role: Role;
  side: DeskSide;
  place: string | null;
}

interface HeldRolesProps {
  person: { userId: string; memberships: readonly Held[] };
  isSelf: boolean;
  roles: readonly Option[];
  change: FormAction;
  /** The change that was kept while the reader signed in again. */
  kept: FormState;
  end: FormAction;
}

/** What somebody is, where; each can become another role or end. Nobody does either to herself. */
export function HeldRoles({ person, isSelf, roles, change, kept, end }: HeldRolesProps) {
  const t = useTranslations('people');
  const tRoles = useTranslations('access.roles');
  return (
    <Card title={t('one.roles')}>
      {person.memberships.length === 0 && <p className="text-ink-muted">{t('one.none')}</p>}
      <ul className="divide-y divide-line">
        {person.memberships.map(({ id, role, side, place }) => {
          const where = place ?? t('installation');
          return (
            <li key={id} className="grid gap-3 py-4 first:pt-0 last:pb-0">
              <p>
                <b className="font-medium">{tRoles(role)}</b>, {where}
              </p>
              {!isSelf && (
                <HeldRoleForms
                  hidden={{ userId: person.userId, membershipId: id }}
                  role={role}
                  name={`${tRoles(role)}, ${where}`}
                  roles={roles.filter(({ value }) => rolesAt(side).some((one) => one === value))}
                  change={change}
                  initial={kept}
                  end={end}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
