/** The own pages of the paper as links in the head or the foot. */
import { type Site, site } from '../../site.ts';
import * as urls from '../../urls.ts';

/**
 * @param chosen the links of the paper in the same place: a page among them, with or without its last slash, stands where it is
 * there, and is left out here
 */
export const ownPageLinks = (where: Site['pages'][number]['place'], chosen: Site['foot']): Site['foot'] =>
  site.pages
    .filter(({ place }) => place === where)
    .map(({ title, slug }) => ({ title, to: urls.ownPage(slug) }))
    .filter((page) => chosen.every(({ to }) => ![to, `${to}/`].includes(page.to)));
