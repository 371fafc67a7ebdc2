/** The licence of an article: its own, or else that of the paper. */
import type { Entry } from '../../article/entry.ts';
import type { Licence } from '../../article/licence.ts';
import { site } from '../../site.ts';

export const licenceOfArticle = ({ licence }: Entry): Licence | undefined => licence ?? site.licence;
