import sharp from 'sharp';
import { hasTooManyPixels, type ImageHead } from '@/lib/domain/papers/upload';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { turns } from '../turns';

// What is drawn once is not drawn again: nothing is kept, and one picture uses one thread.
sharp.cache(false);
sharp.concurrency(1);
// Of all the decoders in the library only these two may run.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });

/** Memory is bounded by how many are drawn at once. */
const drawing = turns(2);
/** A page of A4 at 300 dots an inch: everything on it can be read. */
const LONGEST_SIDE = 3_508;
const QUALITY = 84;

/**
 * An image drawn anew as a JPEG: what was hidden beside the picture, where it was taken and by which telephone is gone.
 * How large it is is read from its head, and refused, before anything is drawn.
 */
export const redraw = <T>(
  read: () => Promise<Buffer>,
  put: (drawn: Buffer) => Promise<T>,
): Promise<Result<T, 'TOO_MANY_PIXELS' | 'UNREADABLE'>> =>
  drawing.run(async () => {
    const bytes = await read();
    const head = await headOf(bytes);
    if (head === null) return err('UNREADABLE');
    if (hasTooManyPixels(head)) return err('TOO_MANY_PIXELS');
    const drawn = await draw(bytes);
    // Put away before the next one is drawn: a picture that waits is none in memory.
    return drawn === null ? err('UNREADABLE') : ok(await put(drawn));
  });

async function headOf(bytes: Buffer): Promise<ImageHead | null> {
  try {
    // Our own limit, above, knows what a picture will cost; the library's is the second wall, in `draw`.
    const { format, width, height, isProgressive } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata();
    if (format !== 'jpeg' && format !== 'png') return null;
    const mediaType = format === 'jpeg' ? 'image/jpeg' : 'image/png';
    return { mediaType, width, height, inPasses: isProgressive ?? false };
  } catch {
    // What its own library cannot read is no picture; which fault it has helps nobody.
    return null;
  }
}

async function draw(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      // A second pass over the picture would hold it whole: four times the memory for a few per cent of its size.
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
      .toBuffer();
  } catch {
    // Cut off, or broken inside: the sender is told to take it again.
    return null;
  }
}
