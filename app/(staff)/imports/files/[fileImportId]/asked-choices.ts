import type { AskedNameShown } from '@/components/imports/asked-names';
import { withFormer } from '@/lib/domain/imports/former-names';
import { likeNames } from '@/lib/domain/imports/like-names';
import { organisationsOf } from '@/lib/usecases/imports/name-known';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';

/** What each name of the file may mean: those that are, or were, called nearly the same first, then the others. */
export function askedChoices({ asked, places }: FileImportPreview): readonly AskedNameShown[] {
  if (places === null) return [];
  return asked.map((one) => {
    const isArea = one.column === 'area';
    const known: readonly { readonly id: string; readonly name: string }[] = isArea
      ? places.areas
      : organisationsOf(places, one.column);
    const found = likeNames(
      one.text,
      withFormer(known, isArea ? places.areaNames : places.organisationNames),
    );
    const like = [...new Set(found.map(({ is }) => is))];
    const others = known.filter((other) => !like.includes(other));
    return {
      ...one,
      like: like[0]?.name ?? null,
      choices: [...like, ...others].map(({ id, name }) => ({ value: id, label: name })),
    };
  });
}
