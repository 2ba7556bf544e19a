import type { OutputPage } from './routes.ts';

/** The response that a build writes to the file of an output. */
export async function respondWith({ output, ...source }: OutputPage): Promise<Response> {
  return new Response(await output.render(source), {
    headers: { 'content-type': output.mediaType },
  });
}
