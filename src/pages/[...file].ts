import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../catalog/load.ts';
import { timeFile } from '../debug.ts';
import { outputFiles } from '../outputs/files.ts';
import type { OutputFile } from '../outputs/output.ts';

export const getStaticPaths = (() =>
  outputFiles(loadCatalog()).map((file) => ({
    params: { file: file.path.slice(1) },
    props: { ...file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<OutputFile> = async ({ props: { path, render, mediaType } }) => {
  const start = performance.now();
  const body = await render();
  timeFile(path, performance.now() - start);
  return new Response(body, { headers: { 'content-type': mediaType } });
};
