import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { readAskedReport } from '@/lib/schemas/lists/report';
import { getReport } from '@/lib/usecases/reports/get-report';
import { showReport } from '../../../show-report';

type Props = { params: Promise<{ municipalityId: string; period: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.reports'))('kind.VOIDS.title') };
}

/** What stood empty in a period, why, and who bears it. @see R-24 */
async function VoidsReportPage({ params }: Props) {
  const scope = await pageScope('report.view');
  const { municipalityId, period: mark } = await params;
  const asked = readAskedReport('VOIDS', { municipalityId, mark });
  const report = asked && (await getReport(scope, asked));
  return report === null ? refuseAsNotFound() : showReport(scope, report, { municipalityId, mark });
}

export default orBroken(VoidsReportPage);
