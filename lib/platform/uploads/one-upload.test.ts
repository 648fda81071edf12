import { describe, expect, it } from 'vitest';
import { readOneUpload } from './one-upload';

const MOST = 1_000;

const send = (form: FormData) => new Request('http://here.invalid/', { method: 'POST', body: form });
function formWith(file: File | null, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set('file', file);
  return form;
}
const raw = (body: string, type = 'multipart/form-data; boundary=x') =>
  new Request('http://here.invalid/', { method: 'POST', body, headers: { 'content-type': type } });

describe('A form with a file', () => {
  it('is read with its fields and the file’s name', async () => {
    const file = new File(['a;b'], 'venteliste æøå.csv');
    expect(await readOneUpload(send(formWith(file, { organisationId: 'o' })), MOST)).toEqual({
      ok: true,
      value: {
        fields: { organisationId: 'o' },
        file: { name: 'venteliste æøå.csv', bytes: Buffer.from('a;b') },
      },
    });
  });

  it.each([
    ['C:\\hemmeligt\\liste.csv', 'liste.csv'],
    ['../../etc/passwd', 'passwd'],
    ['liste\u202egnp.csv', 'listegnp.csv'],
    ['<b>x.csv', 'bx.csv'],
    ['\u202e', '?'],
  ])('named %j is called %s', async (name, shown) => {
    const read = await readOneUpload(send(formWith(new File(['x'], name))), MOST);
    expect(read).toMatchObject({ value: { file: { name: shown } } });
  });

  it('may be as large as is allowed, and not one byte larger', async () => {
    const of = (size: number) => readOneUpload(send(formWith(new File(['x'.repeat(size)], 'a.csv'))), MOST);
    expect(await of(MOST)).toMatchObject({ ok: true });
    expect(await of(MOST + 1)).toEqual({ ok: false, error: { code: 'too-large' } });
    expect(await of(500_000)).toEqual({ ok: false, error: { code: 'too-large' } });
  });

  it('without a file, or with one that nobody chose, has none', async () => {
    expect(await readOneUpload(send(formWith(null, { a: 'b' })), MOST)).toMatchObject({
      value: { file: null },
    });
    const unchosen = '--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--x--\r\n';
    expect(await readOneUpload(raw(unchosen), MOST)).toMatchObject({ value: { file: null } });
  });

  it.each([
    raw('a=b', 'application/x-www-form-urlencoded; charset=utf-8'),
    raw('{}', 'application/json'),
    raw('x', 'multipart/form-data'),
    raw('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nbroken off'),
    new Request('http://here.invalid/', { method: 'POST' }),
  ])('that is none, or breaks off, is not taken for one', async (request) => {
    const read = await readOneUpload(request, MOST);
    expect(read.ok ? read.value.file : read.error).toEqual(read.ok ? null : { code: 'not-a-form' });
  });
});
