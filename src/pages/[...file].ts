import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../catalog/load.ts';
import { outputFiles } from '../outputs/files.ts';
import type { OutputFile } from '../outputs/output.ts';

/** The formats, while developing. A build makes them on all cores instead. */
export const getStaticPaths = (() =>
  outputFiles(loadCatalog()).map((file) => ({
    params: { file: file.path.slice(1) },
    props: { ...file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<OutputFile> = async ({ props: { render, mediaType } }) =>
  new Response(await render(), { headers: { 'content-type': mediaType } });
