import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../catalog/load.ts';
import { outputFiles, type OutputFile } from '../outputs/files.ts';

export const getStaticPaths = (() =>
  outputFiles(loadCatalog()).map((file) => ({
    params: { file: file.path.slice(1) },
    props: { ...file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<OutputFile> = async ({ props: { render, mediaType } }) =>
  new Response(await render(), { headers: { 'content-type': mediaType } });
