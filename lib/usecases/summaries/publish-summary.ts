import { insertPublication, listPublications } from '@/lib/data/summaries/public-summaries';
import { keepToldFigures } from '@/lib/data/summaries/readers-pages';
import { findSavedSummary } from '@/lib/data/summaries/saved-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import { asId, type PublicationId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { speaksFor } from '@/lib/domain/summary/closing';
import { editionToPublish, publicExcerpt } from '@/lib/domain/summary/publication';
import type { SavedSummary, SummaryEdition } from '@/lib/domain/summary/saved';
import type { Summary } from '@/lib/domain/summary/summary';
import { suppressEdition } from '@/lib/domain/summary/suppression/suppress';
import type { Already } from '@/lib/domain/summary/suppression/told';
import { newId } from '@/lib/platform/new-id';
import { readMenu, readTold } from './readers-pages';

export type PublishInput = {
  readonly summaryId: SavedSummaryId;
  /** The edition that the manager saw the excerpt of. */
  readonly edition: number;
};

export type PublishError = {
  readonly code: 'not-found' | 'nothing-to-publish' | 'published-already' | 'figures-moving';
};

/** An excerpt as anybody would see it, and what has been told of the year when it is published. */
export type Excerpt = {
  readonly summary: SavedSummary;
  readonly edition: SummaryEdition;
  readonly page: Summary;
  readonly told: Already;
  readonly after: number;
};

/**
 * What would be published of a closed year now: of the edition that the parties agreed on, hidden beside everything that readers see and
 * everything published before, so that together they tell no more. Only the municipality's own people publish.
 */
export async function excerptToPublish(
  scope: UserScope,
  summaryId: SavedSummaryId,
  everybody: SystemScope,
): Promise<Result<Excerpt, PublishError>> {
  const file = await findSavedSummary(scope, summaryId);
  if (file === null || !speaksFor(scope, file.summary).includes(null)) return err({ code: 'not-found' });
  const published = (await listPublications(scope, summaryId)).map(({ edition }) => edition);
  const edition = editionToPublish(file, published);
  if (edition === null)
    return err({ code: published.length > 0 ? 'published-already' : 'nothing-to-publish' });
  const { municipalityId, period } = file.summary;
  const of = { municipalityId, year: yearOf(period.from) };
  const { ofYear } = await readTold(everybody, of);
  const { page, told } = suppressEdition(edition.figures, await readMenu(everybody, of), ofYear.told);
  return ok({ summary: file.summary, edition, page: publicExcerpt(page), told, after: ofYear.revision });
}

const TRIES = 4;

/** Lets anybody read the excerpt of a closed year. What is once public stays so; a restatement is published beside it. */
export async function publishSummary(
  scope: UserScope,
  { summaryId, edition: seen }: PublishInput,
  everybody: SystemScope,
): Promise<Result<{ readonly year: number }, PublishError>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const made = await excerptToPublish(scope, summaryId, everybody);
    if (!made.ok) return made;
    if (made.value.edition.number !== seen) return err({ code: 'nothing-to-publish' });
    if (await keepTold(made.value, everybody)) return insert(scope, made.value);
  }
  return err({ code: 'figures-moving' });
}

const yearOfExcerpt = ({ summary }: Excerpt): number => yearOf(summary.period.from);

/** Remembered before it is told: should the telling fail, no more than that is lost. */
const keepTold = (excerpt: Excerpt, everybody: SystemScope): Promise<boolean> =>
  inTransaction(everybody, (tx) =>
    keepToldFigures(tx, everybody, {
      ...{ municipalityId: excerpt.summary.municipalityId, year: yearOfExcerpt(excerpt) },
      ...{ after: excerpt.after, told: excerpt.told },
    }),
  );

const insert = (
  scope: UserScope,
  excerpt: Excerpt,
): Promise<Result<{ readonly year: number }, PublishError>> =>
  inTransaction(scope, async (tx) => {
    const { summary, edition, page } = excerpt;
    const year = yearOfExcerpt(excerpt);
    const isNew = await insertPublication(tx, scope, {
      ...{ id: asId<PublicationId>(newId()), municipalityId: summary.municipalityId, summaryId: summary.id },
      ...{ edition: edition.number, checksum: edition.checksum, year, figures: page },
    });
    return isNew ? ok({ year }) : err({ code: 'published-already' });
  });
