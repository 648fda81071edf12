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
  return { title: (await getTranslations('summaries.reports'))('kind.GOALS.title') };
}

/** How each goal of the municipality stands, once a year, for the auditor. @see P-03, P-07, R-01, H-09, T-23 */
async function GoalReportPage({ params }: Props) {
  const scope = await pageScope('report.view');
  const { municipalityId, year: mark } = await params;
  const asked = readAskedReport('GOALS', { municipalityId, mark });
  const report = asked && (await getReport(scope, asked));
  return report === null ? refuseAsNotFound() : showReport(scope, report, { municipalityId, mark });
}

export default orBroken(GoalReportPage);
