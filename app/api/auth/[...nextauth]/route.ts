import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/auth/next-auth-options';
import { hasOwnOrigin } from '@/lib/auth/own-origin';
import { formOfCookies } from '@/lib/auth/session-cookie';

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(
    request,
    context,
    nextAuthOptions({ headers: request.headers, form: await formOfCookies() }),
  );
}

export const GET = answer;

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return Response.json({ error: 'origin' }, { status: 403 });
  return answer(request, context);
}
