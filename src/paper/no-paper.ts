import type { Paper } from './load-paper.ts';

/** A paper without any file of its own. */
export const noPaper: Paper = {
  settings: {},
  licence: undefined,
  rights: undefined,
  source: undefined,
  editor: undefined,
  nav: [],
  foot: [],
  pages: [],
  logo: undefined,
  favicon: undefined,
  styles: undefined,
  slots: { headEnd: '', footEnd: '' },
  allow: {},
  assets: new Map(),
  notes: [],
};
