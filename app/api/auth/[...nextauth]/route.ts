import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { otherOrigin } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { nextAuthOptions } from '@/lib/auth/sign-in/next-auth-options';
import { formOfCookies } from '@/lib/auth/sign-in/session-cookie';

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
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  return answer(request, context);
}
