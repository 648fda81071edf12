import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentHeader, displayName } from './display-name';

describe('the name a file is shown by', () => {
  test.each([
    ['Lønseddel september.pdf', 'Lønseddel september.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\system32\\løn.pdf', 'løn.pdf'],
    ['løn.pdf\r\nSet-Cookie: a=b.pdf', 'løn pdfSet-Cookie a b.pdf'],
    ['løn".pdf', 'løn.pdf'],
    ['gpj.exe\u202Efdp.pdf', 'gpj exefdp.pdf'],
    ['a\u200Bb\u0000c.pdf', 'abc.pdf'],
    ['.htaccess', 'fil.pdf'],
    ['....pdf', 'fil.pdf'],
    ['CON.pdf', 'fil.pdf'],
    ['', 'fil.pdf'],
    ['løn.html', 'løn.pdf'],
    ['løn', 'løn.pdf'],
    ['251248-9996.pdf', 'xxxxxx-xxxx.pdf'],
    ['attest 2512489996 ny.pdf', 'attest xxxxxx-xxxx ny.pdf'],
    ['<script>alert(1)<∕script>.pdf', 'script alert(1) ∕script.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j becomes %j', (sent, shown) => expect(displayName(sent, 'application/pdf')).toBe(shown));

  test('has the extension of what the bytes are', () => {
    expect(displayName('IMG_1.PNG', 'image/jpeg')).toBe('IMG_1.jpg');
    expect(displayName('x.pdf', 'image/png')).toBe('x.png');
  });

  test('is short, whatever was sent', () =>
    expect(displayName(`${'a'.repeat(5000)}.pdf`, 'application/pdf')).toHaveLength(84));

  test('of any text is one name without path, control or quote, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
        const shown = displayName(sent, 'application/pdf');
        expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}"'`\\/:;*?<>|%&$#{}[\]^~=]{1,80}\.pdf$/u);
        expect(shown).not.toMatch(/^\s|^\./);
        expect(displayName(shown, 'application/pdf')).toBe(shown);
      }),
    );
  });
});

describe('the header', () => {
  test('says the name twice, for old programs in plain letters', () =>
    expect(attachmentHeader("Løn's (1).pdf")).toBe(
      `attachment; filename="L_n_s _1_.pdf"; filename*=UTF-8''L%C3%B8n%27s%20%281%29.pdf`,
    ));
  test('of any name is one line of plain signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (sent) => {
        const header = attachmentHeader(displayName(sent, 'image/png'), 'inline');
        expect(header).toMatch(/^inline; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
      }),
    );
  });
});
