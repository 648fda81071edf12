import { readFileImport } from '@/lib/data/imports/file-imports';
import { type Invited, readInvited } from '@/lib/data/imports/import-people';
import { holdAccess } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import { looksAfter, tenantOf } from '@/lib/domain/access/tenant';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { makeInvitation } from '../people/make-invitation';
import type { NoLonger, NotFound } from '../people/people-errors';
import { mayBringInFor } from './may-bring-in';

/** As many as somebody passes on at a time. */
export const LINKS_AT_ONCE = 25;

export type MadeLinks = { readonly links: readonly { readonly line: number; readonly link: string }[] };

/**
 * Links for those whom a file has invited and who have not begun, from so far down: made anew and told this once, since none is kept. Those
 * that were made before open no more.
 */
export const makeInvitationLinks = (
  scope: DeskScope,
  { importId, from }: { readonly importId: string; readonly from: number },
): Promise<Result<MadeLinks, NotFound | NoLonger>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    const of = await readFileImport(tx, scope, importId);
    if (of?.kind !== 'USERS' || !mayBringInFor(scope, of.kind, of)) return err({ code: 'not-found' });
    const { people } = await readInvited(tx, scope, importId, { from, limit: LINKS_AT_ONCE });
    const links: { line: number; link: string }[] = [];
    for (const one of people.filter(hasNotBegun)) {
      const tenant = tenantOf(one);
      if (!looksAfter(scope, tenant)) continue;
      const { link } = await makeInvitation(tx, scope, { ...one, tenant });
      links.push({ line: one.line, link });
    }
    return ok({ links });
  });

/** Neither at work already, nor told not to come. */
export const hasNotBegun = ({ fate }: Pick<Invited, 'fate'>): boolean =>
  fate === 'OPEN' || fate === 'EXPIRED' || fate === 'VOID';
