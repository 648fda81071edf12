import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ACTION, OBJECTS, object, packed, pdf, stream } from '@/lib/testing/environment/written-pdf';
import { holdsActiveContent } from './active-pdf';

const is = (bytes: Buffer) => holdsActiveContent(() => Promise.resolve(bytes));
const NOISE = stream(`${OBJECTS} /Filter /FlateDecode`, randomBytes(300));
const hexadecimal = `${deflateSync(`8 0 ${ACTION}`).toString('hex')}>`;
const SPACES = ' '.repeat(300);

describe('what is written to get past', () => {
  test.each([
    ['a comment that says it is locked', pdf('% /Encrypt \n', packed(`8 0 ${ACTION}`))],
    ['a title that says it is locked', pdf(object('<< /Title (/Encrypt 4 0 R) >>'), packed(`8 0 ${ACTION}`))],
    ['a trailer that says it is locked', pdf('trailer << /Encrypt 4 0 R >>\n', packed(`8 0 ${ACTION}`))],
    ['an object that says it is locked', pdf(object('<< /Encrypt 4 0 R >>'), NOISE)],
    ['a trailer that is locked by a word', pdf('trailer << /Encrypt /Yes >>\n', NOISE)],
    [
      'objects that say they are a locked list of places',
      pdf(packed(`8 0 ${ACTION}`, '/Type /XRef /Encrypt 4 0 R /N 1 /First 4 /Filter /FlateDecode')),
    ],
    ['a bracket of nothing', pdf(packed(`8 0 ${ACTION}`, `/X ) ${OBJECTS} /Filter /FlateDecode`))],
    [
      'a bracket of something else',
      pdf(packed(`8 0 ${ACTION}`, `/X [ >> ] ${OBJECTS} /Filter /FlateDecode`)),
    ],
    [
      'a dictionary deep down',
      pdf(packed(`8 0 ${ACTION}`, `/X ${'<</X'.repeat(200)} 1 ${'>>'.repeat(200)} ${OBJECTS} /Filter /Fl`)),
    ],
    [
      'data with something before',
      pdf(stream(`${OBJECTS} /Filter /Fl`, Buffer.concat([Buffer.from('\n'), deflateSync('x')]))),
    ],
    ['locked, a name outside', pdf('trailer << /Encrypt 4 0 R >>\n', object(ACTION), NOISE)],
    ['a comment in the filter', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /Filter%\n/FlateDecode`))],
    ['a filter far off', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /Filter [${SPACES}/FlateDecode]`))],
    ['a filter in hexadecimal', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /F#69lter /Flate#44ecode`))],
    ['a filter that stands elsewhere', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /Filter 9 0 R`))],
    ['two filters', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /Filter /FlateDecode /Filter null`))],
    ['the short form of a filter', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /F /FlateDecode`))],
    [
      'a string that is an object',
      pdf(stream(`${OBJECTS} /X (obj) /Filter [/ASCIIHexDecode /FlateDecode]`, hexadecimal)),
    ],
    [
      'a comment that is an object',
      pdf(stream(`${OBJECTS} %obj\n/Filter [/ASCIIHexDecode /FlateDecode]`, hexadecimal)),
    ],
    [
      'a string that is a stream',
      pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /X (stream) /Filter /FlateDecode`)),
    ],
    [
      'a comment that is an end',
      pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} % endstream\n /Filter /FlateDecode`)),
    ],
    [
      'a filter in a string',
      pdf(stream(`/X (/Filter /FlateDecode) ${OBJECTS} /Filter [/ASCIIHexDecode /FlateDecode]`, hexadecimal)),
    ],
    ['a long dictionary', pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /X (${'x'.repeat(2e6)}) /Filter /Fl`))],
    [
      'a bracket that does not close',
      pdf(packed(`8 0 ${ACTION}`, `${OBJECTS} /X [ >> /Filter /FlateDecode`)),
    ],
    [
      'parameters that stand elsewhere',
      pdf(packed('x', `${OBJECTS} /Filter /FlateDecode /DecodeParms 9 0 R`)),
    ],
    [
      'data in the line of their word',
      // A window of a kilobyte makes its first byte a bracket, so that the word ends.
      pdf(
        `7 0 obj\n<< ${OBJECTS} /Filter /FlateDecode >>\nstream`,
        deflateSync('8 0 null', { windowBits: 10 }),
        '\n',
        deflateSync(`8 0 ${ACTION}`),
      ),
    ],
    ['a file behind a comment', pdf(object('<< /Type /Filespec /EF%\n<< /F 7 0 R >> >>'))],
    ['a file that stands elsewhere', pdf(object('<< /Type /Filespec /EF%\n7%\n0 R >>'))],
    ['a form behind a comment', pdf(object('<< /AcroForm << /XFA%\n[ (template) 8 0 R ] >> >>'))],
    ['a form behind a zero', pdf(object('<< /AcroForm << /XFA\0[ (template) 8 0 R ] >> >>'))],
    ['a file across an edge', pdf(' '.repeat(1024 * 1024 - 70), object(`<< /EF${SPACES}<< /F 7 0 R >> >>`))],
    [
      'a name across an edge of what is packed',
      pdf(packed(`${' '.repeat(64 * 1024 - 10)}<< /JavaScript 9 0 R >>`)),
    ],
    ['a name at the end of what is packed', pdf(packed('8 0 << /S /JS'))],
  ])('%s', async (_title, bytes) => expect(await is(bytes)).toBe(true));

  test.each([
    ['a short name that means nothing', pdf(object('<< /EF null /XFA null /EFG << >> /XFAB [ ] >>'))],
    ['a longer name across an edge', pdf(packed(`${' '.repeat(64 * 1024 - 3)}/JSX 1`))],
    [
      'a comment between',
      pdf(packed('8 0 << /Type /Page >>', `${OBJECTS} % (\n /Filter % x\r[ /FlateDecode ]`)),
    ],
    [
      'locked, as its stream of places says',
      pdf(stream('/Type /XRef /W [1 2 1] /Encrypt << /V 4 >>', 'x'), NOISE),
    ],
  ])('but not %s', async (_title, bytes) => expect(await is(bytes)).toBe(false));
});
