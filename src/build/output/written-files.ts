/** The files of a site that are made from its settings alone: those that hosts read, those on rights, and the paper's own. */
import { faviconOf } from '../../formats/site/favicon.ts';
import { rightsFiles } from '../../formats/site/rights-files.ts';
import { usageHeaders } from '../../paper/rights/rights.ts';
import type { Host } from '../../paper/values.ts';
import type { Site } from '../../site.ts';
import { editorOrigins } from '../../paper/editing/editor.ts';
import { editorHeadersOf } from '../../security/editor-headers.ts';
import { editorFiles } from '../editor/editor-files.ts';
import { hostFiles } from './headers-file.ts';

/** The icon of browsers' tabs. A file of this name in the public folder takes its place. */
export const favicon = 'favicon.svg';

/** The icon, unless the paper's settings name another. */
export const iconFile = ({ title, accent, favicon: own }: Site): readonly (readonly [name: string, svg: string])[] =>
  own ? [] : [[favicon, faviconOf(title, accent)]];

/** @returns the files by their path below the site's root @throws {BuildError} when the editor is on and not installed @param host undefined: the files of all hosts */
export const writtenFiles = (site: Site, host: Host | undefined): ReadonlyMap<string, string | Uint8Array> =>
  new Map<string, string | Uint8Array>([
    ...hostFiles(site.base, host, {
      allow: site.allow,
      more: usageHeaders(site.rights),
      editor: site.editor && editorHeadersOf(editorOrigins(site.editor)),
    }),
    ...editorFiles(site),
    ...rightsFiles(site),
    ...iconFile(site),
    ...site.assets,
  ]);
