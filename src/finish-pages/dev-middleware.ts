import type { MiddlewareHandler } from 'astro';
import { fillSizeMarks } from '../text/size-mark.ts';
import { finishPage } from './finish-page.ts';
import { finishingOf } from './integration.ts';

/** Finishes a page while developing, as a build does. Without its policy, which would keep live reload out. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { html } = await finishPage(
    fillSizeMarks(await response.text(), () => undefined),
    await finishingOf(),
  );
  const body = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  return new Response(body, { status: response.status, headers: response.headers });
};
