import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../catalog/load.ts';
import { respondWith } from '../../outputs/respond.ts';
import { outputPages, type OutputPage } from '../../outputs/routes.ts';

export const getStaticPaths = (async () =>
  outputPages(await loadCatalog())) satisfies GetStaticPaths;

export const GET: APIRoute<OutputPage> = ({ props }) => respondWith(props);
