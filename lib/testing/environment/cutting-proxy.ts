import { connect, createServer, type Socket } from 'node:net';

/** A line to the database that breaks at a COMMIT: before the database hears it, or before we hear what came of it. */
export type CuttingProxy = {
  readonly url: string;
  readonly cutNext: (where: 'before' | 'after') => void;
  readonly close: () => Promise<void>;
};

/** Stands between the app and the server at `url`, and passes everything on until it is told to cut. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  let cut: 'before' | 'after' | null = null;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    far.on('data', (bytes) => near.write(bytes)).on('end', () => near.end());
    near.on('end', () => far.end());
    near.on('data', (bytes) => {
      if (cut === null || !bytes.includes('COMMIT')) return far.write(bytes);
      const where = cut;
      cut = null;
      if (where === 'before') {
        far.destroy();
        return near.destroy();
      }
      // What the database answers goes nowhere: it has committed, and nobody hears of it.
      far
        .removeAllListeners('data')
        .once('data', () => near.destroy())
        .write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'string' || address === null) throw new Error('The proxy has no port');
  const own = new URL(url);
  own.port = String(address.port);
  return {
    url: own.href,
    cutNext: (where) => {
      cut = where;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
