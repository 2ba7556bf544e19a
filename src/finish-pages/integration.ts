import type { AstroIntegration } from 'astro';

/** The Astro integration that finishes each page in development. A build finishes them in its workers. */
export function finishPages(): AstroIntegration {
  return {
    name: 'bayan-finish-pages',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({
          entrypoint: new URL('./dev-middleware.ts', import.meta.url),
          order: 'post',
        });
      },
    },
  };
}
