/** Order of two paths by UTF-16 code unit: the same on every machine and in every locale. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
