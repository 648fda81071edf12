import { currentScope } from '@/lib/auth/current-scope';
import { type FileContext, serveFile } from '../serve-file';

export const dynamic = 'force-dynamic';

/** A file to save. */
export const GET = async (_request: Request, context: FileContext): Promise<Response> =>
  serveFile(await currentScope(), context, 'attachment');
