import { addFramework, type Beginning, lockBeginning } from '@/lib/data/agreements/agreement-beginning';
import { addDraft } from '@/lib/data/agreements/agreement-drafts';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Agreement, Party, Period } from '@/lib/domain/agreement/agreement';
import { type ImportFault, readImport } from '@/lib/domain/agreement/edit/read-import';
import { retitled } from '@/lib/domain/agreement/life/retitled';
import { slugOfAgreement } from '@/lib/domain/agreement/life/slug-of-agreement';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { type AgreementDraftId, asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { type NotFound, sealedDocument } from './draft-errors';

export type BeginAgreementInput = {
  readonly municipalityId: MunicipalityId;
  readonly title: string;
  readonly inForce: Period;
  /** Another municipality's agreement that it begins as a copy of, or a file in the published form. */
  readonly text: { readonly of: Agreement } | { readonly bytes: Uint8Array };
};
export type BeginAgreementError =
  | NotFound
  | { readonly code: 'ends-before-it-begins' }
  | { readonly code: 'faulty-file'; readonly fault: ImportFault };

/**
 * Begins a municipality's first agreement as a draft. It is between the municipality and the organisations that work in it, whatever
 * the text was another's; what they agree is theirs to write before they sign.
 */
export const beginAgreement = (
  scope: UserScope,
  { municipalityId, title, inForce, text }: BeginAgreementInput,
): Promise<Result<{ readonly draftId: AgreementDraftId }, BeginAgreementError>> =>
  inTransaction(scope, async (tx) => {
    const { from, to } = inForce;
    if (from !== null && to !== null && to <= from) return err({ code: 'ends-before-it-begins' });
    const place = await lockBeginning(tx, scope, municipalityId);
    if (place === null) return err({ code: 'not-found' });
    const read = 'of' in text ? ok(retitled(text.of, title)) : readImport(text.bytes);
    if (!read.ok) return err({ code: 'faulty-file', fault: read.error });
    const draftId = asId<AgreementDraftId>(newId());
    const slug = place.agreement?.slug ?? slugOfAgreement(place.name, draftId);
    const agreementId = place.agreement?.id ?? (await addFramework(tx, scope, municipalityId, slug));
    await addDraft(tx, scope, {
      ...{ id: draftId, agreementId, municipalityId, organisationId: null, kind: 'FRAMEWORK', title },
      ...{ baseVersionId: null, part: 'of' in text ? 'MADE' : 'IMPORTED', by: scope.userId },
      ...sealedDocument({ ...between(read.value, place), id: slug, ...named(title), inForce }),
    });
    return ok({ draftId });
  });

const named = (title: string) => ({ title: bothWays(title, title), shortTitle: bothWays(title, title) });

/** The parties as the register knows them, with the names that the text knows them by. */
function between(text: Agreement, { name, cvr, organisations }: Beginning): Agreement {
  const party = (
    row: { readonly name: string; readonly cvr: string | null },
    known: readonly Party[],
  ): Party => ({
    ...{ name: row.name, cvr: row.cvr },
    aliases:
      known.find((one) => one.name === row.name || (one.cvr !== null && one.cvr === row.cvr))?.aliases ?? [],
  });
  return {
    ...text,
    municipality: party({ name, cvr }, [text.municipality]),
    organisations: organisations.map((row) => party(row, text.organisations)),
  };
}
