import { randomBytes } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Post, smtpPost } from '@/lib/platform/smtp';
import { playsOtherDays } from './owner';

export type Received = { readonly to: readonly string[]; readonly raw: string };

export type MailServer = {
  readonly url: string;
  readonly received: Received[];
  readonly post: (atMostMs?: number) => Post;
  /** Breaks every connection off, without a word. */
  readonly dropAll: () => void;
  /** How many connections are open. */
  readonly connected: () => number;
  readonly stop: () => Promise<void>;
};

/** The server's answer instead of its yes. */
export const smtpError = (code: number): Error =>
  Object.assign(new Error(`${code} not this time, somebody@eksempel.dk`), { responseCode: code });

/** A real mail server on loopback that keeps what it is given; `more` makes it slow or unwilling. */
export async function aMailServer(more: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false },
    // A connection that a test left hanging is not waited for.
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
    ...more,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  return {
    url,
    received,
    post: (atMostMs) =>
      smtpPost(
        { url, from: 'Nøglen <noeglen@eksempel.dk>', host: 'localhost' },
        atMostMs === undefined ? undefined : { handOverMs: atMostMs, answerMs: atMostMs },
      ),
    connected: () => server.connections.size,
    dropAll: () => {
      for (const { _socket } of server.connections as ReadonlySet<{ _socket: Socket }>) _socket.destroy();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A mail server that the settings know, where other days than the fixed one may be played. Before anything asks for the settings. */
export async function aKnownMailServer(): Promise<MailServer> {
  const server = await aMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = 'Nøglen <noeglen@eksempel.dk>';
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url');
  await playsOtherDays();
  return server;
}

/** What a mail says, with its encodings undone. */
export function readable({ raw }: Received): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
    .replace(/=\?UTF-8\?B\?([^?]+)\?=\s*/gi, (_, text: string) =>
      Buffer.from(text, 'base64').toString('utf8'),
    )
    .replace(/=\?UTF-8\?Q\?([^?]+)\?=\s*/gi, (_, text: string) => text.replaceAll('_', ' '));
}
