import { z } from 'zod';
import { wordParam } from './params';

const SHOWS = ['open', 'settled'] as const;

const query = z.object({ show: wordParam(SHOWS), done: wordParam(['stands'] as const) });

export function readLateList(search: unknown): { show: (typeof SHOWS)[number]; done: boolean } {
  const { show = 'open', done } = query.parse(search);
  return { show, done: done !== undefined };
}
