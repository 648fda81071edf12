import { describe, expect, test } from 'vitest';
import { hasTooManyPixels, type ImageHead, mediaTypeOf } from './upload';

describe('the type of a file', () => {
  test.each([
    ['løn.pdf', 'application/pdf', 'application/pdf'],
    ['LØN.PDF', 'application/pdf', 'application/pdf'],
    ['billede.JPG', 'image/jpeg', 'image/jpeg'],
    ['billede.jpeg', 'image/jpeg', 'image/jpeg'],
    ['skærm.png', 'image/png', 'image/png'],
  ])('%s of %s is taken', (name, found, type) =>
    expect(mediaTypeOf(name, found)).toEqual({ ok: true, value: type }),
  );
  test.each([
    ['billede.heic', 'image/heic', 'HEIC'],
    ['billede.jpg', 'image/heic', 'HEIC'],
    ['billede.heic', null, 'HEIC'],
    ['billede.HIF', 'image/jpeg', 'HEIC'],
    ['løn.pdf', null, 'UNKNOWN_TYPE'],
    ['løn.pdf', 'text/html', 'UNKNOWN_TYPE'],
    ['løn.svg', 'application/xml', 'UNKNOWN_TYPE'],
    ['løn.docx', 'application/zip', 'UNKNOWN_TYPE'],
    ['løn.gif', 'image/gif', 'UNKNOWN_TYPE'],
    ['løn.pdf', 'image/png', 'WRONG_EXTENSION'],
    ['løn.pdf.exe', 'application/pdf', 'WRONG_EXTENSION'],
    ['løn', 'application/pdf', 'WRONG_EXTENSION'],
    ['løn.', 'application/pdf', 'WRONG_EXTENSION'],
    ['pdf', 'application/pdf', 'WRONG_EXTENSION'],
  ] as const)('%s of %s is refused: %s', (name, found, refusal) =>
    expect(mediaTypeOf(name, found)).toEqual({ ok: false, error: refusal }),
  );
});

describe('pixels', () => {
  const head = (more: Partial<ImageHead>): ImageHead => ({
    ...{ mediaType: 'image/jpeg', width: 8000, height: 6000, inPasses: false },
    ...more,
  });
  test.each([
    ['a photo of 48 million', {}, false],
    ['50 million', { width: 10_000, height: 5_000 }, false],
    ['one row more', { width: 10_000, height: 5_001 }, true],
    ['a JPEG in passes, 25 million', { width: 5_000, height: 5_000, inPasses: true }, false],
    ['one row more of it', { width: 5_000, height: 5_001, inPasses: true }, true],
    ['a PNG of 25 million', { mediaType: 'image/png', width: 5_000, height: 5_000 }, false],
    ['one row more of that', { mediaType: 'image/png', width: 5_000, height: 5_001 }, true],
    ['the longest side', { width: 16_384, height: 10 }, false],
    ['one longer', { width: 16_385, height: 10 }, true],
    ['one higher', { width: 10, height: 16_385 }, true],
  ] as const)('%s', (_title, more, tooMany) => expect(hasTooManyPixels(head(more))).toBe(tooMany));
});
