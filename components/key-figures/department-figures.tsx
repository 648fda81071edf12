import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KEY_FIGURES } from '@/lib/domain/agreement/vocabulary';
import type { FigureRecord } from '@/lib/domain/placement/department-file';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { useFigureName } from './figure-words';

interface DepartmentFiguresProps {
  department: Pick<DepartmentOnDay, 'id' | 'areaId' | 'areaName'>;
  figures: readonly Pick<FigureRecord, 'level' | 'name'>[];
  enters: boolean;
}

/** From a department to its figures, to those that a tier is proposed from, and to its area. */
export function DepartmentFigures({ department, figures, enters }: DepartmentFiguresProps) {
  const t = useTranslations('keyFigures.link');
  const { id, areaId, areaName } = department;
  const mark = `d-${id}`;
  const known = KEY_FIGURES.filter((figure) =>
    figures.some(({ level, name: of }) => level === 'DEPARTMENT' && of === figure),
  );
  const name = useFigureName();
  const links = [
    { href: paths.keyFiguresOf(mark), label: t('department') },
    ...known.map((figure) => ({ href: paths.figureSeries(figure, mark), label: name(figure) })),
    ...(areaId && areaName ? [{ href: paths.figureArea(areaId), label: t('area', { name: areaName }) }] : []),
    ...(enters ? [{ href: paths.enterFigure(mark), label: t('enter') }] : []),
  ];
  return (
    <Card small title={t('title')}>
      <ul className="space-y-1.5 text-sm">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
