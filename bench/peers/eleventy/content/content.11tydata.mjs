export default {
  layout: 'article.njk',
  tags: 'article',
  permalink: ({ page }) => `${page.filePathStem.slice('/content'.length)}/index.html`,
};
