import type { MiddlewareHandler } from 'astro';
import { finishPage } from './finish-page.ts';
import { finishingOf } from './finishing.ts';

/** Finishes each page in development as a build does, but without the policy, which would block live reload. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { html } = await finishPage(await response.text(), await finishingOf(), {
    isInDevelopment: true,
  });
  return new Response(html, { status: response.status, headers: response.headers });
};
