/** What is remembered where stories stand. An article's page has lists of stories, too. */
import './article.ts';
import './lists.ts';
