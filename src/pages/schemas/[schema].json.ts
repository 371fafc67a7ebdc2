import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedSchemas } from '../../formats/site/json-schemas.ts';
import { keyed } from '../../cache-key.ts';

export const getStaticPaths = (() =>
  publishedSchemas.map(({ name }) => keyed({ schema: name }, {}))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(publishedSchemas.find(({ name }) => name === params['schema'])?.schema());
