import { createTranslator } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import { openedBy } from '@/app/(staff)/summaries/saved/[summaryId]/shown-figures';
import { meetingName } from '@/app/(staff)/summaries/saved/meetings';
import type { Speaking } from '@/components/summaries/term-words';
import { noAccess, notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { findSavedSummary } from '@/lib/data/summaries/saved-summaries';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import { actorIn } from '@/lib/domain/summary/closing';
import type { SavedSummary, SummaryEdition } from '@/lib/domain/summary/saved';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { fileResponse } from '../../../../../saved-file';
import { FILE_FORMS, type Kept, summaryFile } from '../../../../summary-files';

export const dynamic = 'force-dynamic';

type Context = {
  readonly params: Promise<{ readonly summaryId: string; readonly number: string; readonly file: string }>;
};

/** An edition of a summary as it was sent or closed, as a file: its words, its figures, and the checksums that hold it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { summaryId, number, file } = await params;
  const [id, form] = [readPathId(summaryId), FILE_FORMS.find((known) => known === file)];
  if (id === null || form === undefined) return notThere();
  const scope = await opened('summary.export', paths.savedSummary(id));
  if (scope instanceof Response) return scope;
  if (!may(scope, 'summary.kept')) return noAccess();
  const found = await findSavedSummary(scope, asId<SavedSummaryId>(id));
  const edition = found?.editions.find((one) => String(one.number) === number);
  if (!found || edition === undefined || actorIn(scope, found.summary) === null) return notThere();
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  const kept = await keptOf(scope, { summary: found.summary, edition, speaking });
  const table = new URL(request.url).searchParams.get('table') ?? undefined;
  const made = await summaryFile(openedBy(scope, edition.figures), form, { speaking, table, kept });
  return made === null ? notThere() : fileResponse(made);
}

type Of = {
  readonly summary: SavedSummary;
  readonly edition: SummaryEdition;
  readonly speaking: Speaking;
};

/** Who sent it is said on its page; a file names nobody. */
async function keptOf(scope: UserScope, { summary, edition, speaking }: Of): Promise<Kept> {
  const { locale, messages } = speaking;
  const t = createTranslator({ locale, messages, namespace: 'summaries.facts' });
  const meeting = await meetingName(scope, summary, edition.meeting, locale);
  const { number, kind, title, sentences, reason, inputs, checksum } = edition;
  const said = messages.summaries.saved.editions.kind[kind];
  const fact = (term: string, value: string | null) => (value === null ? [] : [{ term, values: [value] }]);
  return {
    edition: { number, kind, title, sentences, reason, inputs, checksum },
    words: {
      ...{ title, sentences },
      facts: [
        ...fact(t('meeting'), meeting),
        ...fact(t('edition'), t('editionOf', { number, kind: said })),
        ...fact(t('reason'), reason),
        ...fact(t('checksum'), checksum),
        ...fact(t('inputs'), inputs),
      ],
    },
  };
}
