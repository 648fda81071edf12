import { describe, expect, test } from 'vitest';
import { BrokenForm, FormTooLarge, readForm } from './multipart';

const LIMITS = { mostFiles: 2, mostBytes: 1000 };

function formOf(...parts: readonly (readonly [name: string, value: string | File])[]): Request {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  return new Request('http://localhost/', { method: 'POST', body });
}
const aFile = (name: string, length: number) => new File([new Uint8Array(length).fill(65)], name);

async function read(request: Request) {
  const form = await readForm(request, LIMITS);
  const files: { name: string; length: number; cut: boolean }[] = [];
  for await (const file of form.files) {
    let length = 0;
    for await (const piece of file.bytes) length += piece.length;
    files.push({ name: file.name, length, cut: file.isCut() });
  }
  return { fields: Object.fromEntries(form.fields), files, more: form.hasMore() };
}

describe('a form with files', () => {
  test('gives its fields before its files, and the files one by one', async () => {
    const sent = formOf(
      ['a', '1'],
      ['a', '2'],
      ['b', 'ø'],
      ['files', aFile('æ.pdf', 10)],
      ['files', aFile('x.png', 1000)],
    );
    expect(await read(sent)).toEqual({
      fields: { a: '2', b: 'ø' },
      files: [
        { name: 'æ.pdf', length: 10, cut: false },
        { name: 'x.png', length: 1000, cut: false },
      ],
      more: false,
    });
  });

  test('gives no more of a file than it may hold, and says that it was cut', async () => {
    const [file] = (await read(formOf(['files', aFile('stor.pdf', 500_000)]))).files;
    expect(file).toEqual({ name: 'stor.pdf', length: 1001, cut: true });
  });

  test('gives no more files than it may have, and says that there were more', async () => {
    const sent = formOf(...[1, 2, 3].map((n) => ['files', aFile(`${n}.pdf`, 5)] as const));
    expect(await read(sent)).toMatchObject({ files: [{ name: '1.pdf' }, { name: '2.pdf' }], more: true });
  });

  test('reads the next file also when one is left unread', async () => {
    const form = await readForm(formOf(['files', aFile('1.pdf', 5)], ['files', aFile('2.pdf', 5)]), LIMITS);
    await form.letPass();
    expect(await form.files[Symbol.asyncIterator]().next()).toMatchObject({ done: true });
  });

  test('says that it went on beyond the most that it can be, also in the middle of a file that is taken slowly', async () => {
    const head =
      '--x\r\nContent-Disposition: form-data; name="f"; filename="stor.csv"\r\nContent-Type: text/csv\r\n\r\n';
    let pieces = 0;
    let tooMuch: () => void = () => undefined;
    const refused = new Promise<void>((resolve) => {
      tooMuch = resolve;
    });
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(pieces === 1 ? Buffer.from(head) : Buffer.alloc(64 * 1024, 65));
      },
      cancel: () => tooMuch(),
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const sent = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    const form = await readForm(sent, LIMITS);
    const slowly = async () => {
      for await (const file of form.files) {
        await refused;
        for await (const _ of file.bytes);
      }
    };
    await expect(slowly()).rejects.toBeInstanceOf(FormTooLarge);
  });

  test('that is none is refused', async () => {
    const plain = new Request('http://localhost/', { method: 'POST', body: 'a=1' });
    await expect(readForm(plain, LIMITS)).rejects.toThrow(BrokenForm);
    await expect(readForm(new Request('http://localhost/', { method: 'POST' }), LIMITS)).rejects.toThrow(
      BrokenForm,
    );
  });
});
