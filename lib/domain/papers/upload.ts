import { err, ok, type Result } from '../shared/result';

/** What is kept as it came in, or redrawn; everything else is refused. */
const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Largest file, in bytes; 15 MB as people count it. */
export const MOST_BYTES = 15 * 1024 * 1024;
/** Files in one form. */
export const MOST_FILES = 10;
/** Files of one applicant that have not been deleted. */
export const MOST_KEPT_FILES = 200;

export const FILE_REFUSALS = [
  'EMPTY',
  'TOO_LARGE',
  'HEIC',
  'UNKNOWN_TYPE',
  'WRONG_EXTENSION',
  'TWO_IN_ONE',
  'ACTIVE_PDF',
  'TOO_MANY_PIXELS',
  'UNREADABLE',
  'TOO_MANY_FILES',
] as const;
/** Why a file was not taken. */
export type FileRefusal = (typeof FILE_REFUSALS)[number];

const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
};
const HEIC_EXTENSIONS = ['heic', 'heif', 'heics', 'heifs', 'hif'];
const HEIC_TYPES = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

/** What comes after the last dot, in small letters; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The type of a file by what its bytes are and what its name says, which must agree. `found` is null when the bytes are
 * of no known kind.
 */
export function mediaTypeOf(name: string, found: string | null): Result<MediaType, FileRefusal> {
  const extension = extensionOf(name);
  if (HEIC_TYPES.includes(found ?? '') || HEIC_EXTENSIONS.includes(extension)) return err('HEIC');
  const type = MEDIA_TYPES.find((known) => known === found);
  if (type === undefined) return err('UNKNOWN_TYPE');
  return EXTENSIONS[type].includes(extension) ? ok(type) : err('WRONG_EXTENSION');
}

/** What an image says of itself before it is drawn. */
export type ImageHead = {
  readonly mediaType: Exclude<MediaType, 'application/pdf'>;
  readonly width: number;
  readonly height: number;
  /** Has to be held in memory whole before its first line is known. */
  readonly inPasses: boolean;
};

const MOST_PIXELS = 50_000_000;
/** A PNG, or a JPEG in passes, is held whole: two at a time have to fit. */
const MOST_PIXELS_WHOLE = 25_000_000;
const LONGEST_SIDE = 16_384;

/** Is it more than the largest photo of an ordinary telephone? */
export function hasTooManyPixels({ mediaType, width, height, inPasses }: ImageHead): boolean {
  if (width > LONGEST_SIDE || height > LONGEST_SIDE) return true;
  const most = mediaType === 'image/png' || inPasses ? MOST_PIXELS_WHOLE : MOST_PIXELS;
  return width * height > most;
}
