import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PERMISSIONS, type Permission } from '@/lib/domain/access/permissions';
import type { Standing, Things } from './kinds-of-things';

const staff = fileURLToPath(new URL('../../app/(staff)', import.meta.url));

export type Route = {
  /** With its parameters as folders say them: /vacancies/[vacancyId]. */
  readonly pattern: string;
  /** What its page asks for; null where the page chooses between several. */
  readonly permission: Permission | null;
};

/** Every page behind sign-in, read from the tree, so that a new page cannot be forgotten. */
export const ROUTES: readonly Route[] = readdirSync(staff, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === 'page.tsx')
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    // The page asks itself, or through what stands beside it and asks first.
    const asked = /await (?:pageScope|stepOf|loadRecord|loadDepartment)\([^;]*?'([\w-]+\.[\w-]+)'/.exec(
      readFileSync(file, 'utf8'),
    )?.[1];
    const permission = PERMISSIONS.find((known) => known === asked) ?? null;
    return { pattern: `/${relative(staff, entry.parentPath).replaceAll('\\', '/')}`, permission };
  })
  .sort((a, b) => a.pattern.localeCompare(b.pattern));

/** Pages that show nothing without being asked for something. */
const QUERIES: Readonly<Record<string, string>> = {
  '/overview/vacancies': '?figure=returns',
  '/what-if/replay': '?knowledge=TODAY',
  '/summaries/[municipalityId]/[period]/behind': '?measure=REPORTED&table=vacancies-by-route&column=reported',
  '/summaries/saved/new': '?municipality=[municipalityId]&period=2025',
};

/** How far a home must have come for the step that a page is for. */
const STANDING: Readonly<Record<string, Standing>> = {
  '/slots/[slotId]': 'RETURNED',
  '/slots/[slotId]/claim': 'OFFERED',
  '/slots/[slotId]/contact': 'HANDED_OVER',
  '/slots/[slotId]/decline': 'NAMED',
  '/slots/[slotId]/hand-over': 'NAMED',
  '/slots/[slotId]/lease': 'HANDED_OVER',
  '/slots/[slotId]/name': 'CLAIMED',
  '/slots/[slotId]/reassign': 'CLAIMED',
  '/slots/[slotId]/return': 'CLAIMED',
  '/slots/[slotId]/transitional': 'COMPLETED',
  '/slots/[slotId]/undo-lease': 'COMPLETED',
};

/** The address of a route with the test's own things in it; a route whose thing nobody made fails. */
export function addressOf({ pattern }: Route, things: Things): string {
  const standing = STANDING[pattern];
  if (pattern.includes('[slotId]') && !standing) throw new Error(`${pattern}: say how far its home has come`);
  const named: Readonly<Record<string, string>> = {
    municipalityId: things.municipalityId,
    // Of the agreement of the town.
    event: 'forum-october',
    year: '2025',
    period: '2025',
    departmentId: things.departmentId,
    findingId: things.findingId,
    changeId: things.changeId,
    importId: things.importId,
    ...{ fileImportId: things.fileImportId, file: 'afdelinger' },
    ...{ areaId: things.areaId, fileId: things.fileId, figureId: things.figureId, goalId: things.goalId },
    ...{ figure: 'outsideLabourMarket', place: `d-${things.departmentId}` },
    applicantId: things.household.applicantId,
    memberId: things.household.memberIds[0],
    offerId: things.household.offerId,
    paperId: things.paperId,
    roundId: things.roundId,
    clientId: things.clientId,
    webhookId: things.webhookId,
    forecastId: things.forecastId,
    ...{ personId: things.personId, organisationId: things.organisationId },
    ...{ summaryId: things.summaryId, number: '1' },
    ...{ slug: things.slug, versionId: things.versionId, draftId: draftOf(pattern, things), part: 'tiers' },
    slotId: standing ? things.slots[standing].slotId : '',
    letterId: things.letter.letterId,
    vacancyId: vacancyOf(pattern, things),
  };
  return `${pattern}${QUERIES[pattern] ?? ''}`.replace(/\[(\w+)\]/g, (_, name: string) => {
    const thing = named[name];
    if (!thing) throw new Error(`${pattern} needs a ${name}: make one in things.ts`);
    return thing;
  });
}

function draftOf(pattern: string, things: Things): string {
  if (pattern.startsWith('/agreements/individual')) return things.individualDraftId;
  return pattern.includes('/sign') ? things.signingDraftId : things.draftId;
}

function vacancyOf(pattern: string, things: Things): string {
  if (pattern === '/vacancies/[vacancyId]') return things.slots.HANDED_OVER.vacancyId;
  return pattern === '/vacancies/[vacancyId]/fall-through' ? things.letHome : things.own;
}
