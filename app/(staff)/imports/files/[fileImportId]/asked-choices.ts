import type { AskedNameShown } from '@/components/imports/asked-names';
import { likeNames } from '@/lib/domain/imports/like-names';
import { organisationsOf } from '@/lib/usecases/imports/name-known';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';

/** What each name of the file may mean: those that are nearly the same first, then the others. */
export function askedChoices({ asked, places }: FileImportPreview): readonly AskedNameShown[] {
  if (places === null) return [];
  return asked.map((one) => {
    const known: readonly { readonly id: string; readonly name: string }[] =
      one.column === 'area' ? places.areas : organisationsOf(places, one.column);
    const like = likeNames(one.text, known);
    const others = known.filter((other) => !like.some(({ id }) => id === other.id));
    return {
      ...one,
      like: like[0]?.name ?? null,
      choices: [...like, ...others].map(({ id, name }) => ({ value: id, label: name })),
    };
  });
}
