import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';

type Answering = { readonly server: Server; readonly response: ServerResponse };

const endsWithAnswer = (message: unknown): void => {
  (message as Answering).response.shouldKeepAlive = false;
};
const closesWhenAnswered = (message: unknown): void => {
  const { server } = message as Answering;
  // Once the connection counts as idle.
  setImmediate(() => server.closeIdleConnections());
};

/**
 * From now on every connection ends with the answer that is on it. A server that closes takes no new connections, but a proxy goes on
 * asking on those that it keeps open, and would hold the server until it is killed. Answers how to go on as before.
 */
export function letConnectionsEnd(): () => void {
  subscribe('http.server.request.start', endsWithAnswer);
  subscribe('http.server.response.finish', closesWhenAnswered);
  return () => {
    unsubscribe('http.server.request.start', endsWithAnswer);
    unsubscribe('http.server.response.finish', closesWhenAnswered);
  };
}
