/** An article as data, with its body. */
import type { Story } from '../../archive/story.ts';
import { withLinks } from '../../archive/current-archive.ts';
import { ninjsOf } from '../../formats/article/ninjs.ts';
import { portablePictures } from '../../formats/pictures/html.ts';
import { getBodyHtml } from '../../ingest/body-html.ts';

/** The fields of article JSON. @throws when the source has changed since it was parsed */
export const articleDataOf = (contentDir: string, story: Story) =>
  ninjsOf(story, getBodyHtml(contentDir, withLinks(story), portablePictures));
