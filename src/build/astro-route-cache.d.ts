/** A module inside Astro that `bundle-plugin.ts` lets the bundler find: its table of the pages of each route. */
declare module 'astro:route-cache' {
  interface PagesOfRoute {
    readonly staticPaths?: {
      /** By pathname, as `StaticPaths` gives it. */
      readonly keyed: Map<string, { readonly params: object; readonly props?: object }>;
    };
  }
  export function getRouteCache(manifest: unknown): {
    get(route: { readonly route: string; readonly component: string }): PagesOfRoute | undefined;
  };
}
