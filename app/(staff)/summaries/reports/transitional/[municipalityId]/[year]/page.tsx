import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { readAskedReport } from '@/lib/schemas/lists/report';
import { getReport } from '@/lib/usecases/reports/get-report';
import { showReport } from '../../../show-report';

type Props = { params: Promise<{ municipalityId: string; year: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.reports'))('kind.TRANSITIONAL.title') };
}

/** Where the transitional homes lie, department by department, once a year. @see T-17 */
async function TransitionalReportPage({ params }: Props) {
  const scope = await pageScope('report.view');
  const { municipalityId, year: mark } = await params;
  const asked = readAskedReport('TRANSITIONAL', { municipalityId, mark });
  const report = asked && (await getReport(scope, asked));
  return report === null ? refuseAsNotFound() : showReport(scope, report, { municipalityId, mark });
}

export default orBroken(TransitionalReportPage);
