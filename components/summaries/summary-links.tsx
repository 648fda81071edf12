import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { may, type Permission } from '@/lib/domain/access/permissions';
import type { Role, Side } from '@/lib/domain/access/role';
import { paths } from '@/lib/platform/paths';

const LINKS = [
  { key: 'reports', href: paths.reports, permission: 'report.view' },
  { key: 'sideBySide', href: paths.sideBySide, permission: 'summary.view' },
  { key: 'values', href: paths.summaryValues, permission: 'summary.view' },
  { key: 'exports', href: paths.summaryExports, permission: 'summary.export-cases' },
] as const satisfies readonly {
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
}[];

/** What stands beside the summaries themselves. */
export function SummaryLinks({ scope }: { scope: { readonly role: Role; readonly side: Side } }) {
  const t = useTranslations('summaries.page');
  return (
    <nav aria-label={t('more')} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1.5">
        {LINKS.filter(({ permission }) => may(scope, permission)).map(({ key, href }) => (
          <li key={key}>
            <Link href={href} prefetch={false}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
