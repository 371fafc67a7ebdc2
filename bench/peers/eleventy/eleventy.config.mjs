/** The periods are grouped once in a build, and neighbours are looked up in a map: Eleventy's own filter for them searches. */
const path = (key) => `/${key.replaceAll('-', '/')}/`;
const full = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const thin = ({ url, data }) => ({
  url,
  date: data.date,
  title: data.title,
  description: data.description,
  minutes: data.minutes,
});

function periods(articles, length) {
  const byKey = Map.groupBy(articles, ({ date }) => date.slice(0, length));
  const keys = [...byKey.keys()];
  return keys.map((key, at) => ({
    key,
    path: path(key),
    articles: byKey.get(key),
    previous: keys[at - 1],
    next: keys[at + 1],
  }));
}

function archiveOf(articles) {
  const days = periods(articles, 10);
  const within = (all, length) => Map.groupBy(all, ({ key }) => key.slice(0, length));
  const [ofMonth, ofYear] = [within(days, 7), within(periods(articles, 7), 4)];
  const months = [...ofYear.values()].flat().map((month) => ({ ...month, days: ofMonth.get(month.key) }));
  const monthsOf = within(months, 4);
  const years = periods(articles, 4).map((year) => ({ ...year, months: monthsOf.get(year.key) }));
  const neighbours = new Map(
    articles.map(({ url }, at) => [url, { previous: articles[at - 1], next: articles[at + 1] }]),
  );
  return { count: articles.length, days, months, years, neighbours };
}

export default function (config) {
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ 'static/paper.css': 'paper.css' });
  let archive;
  const open = (api) => {
    const order = (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.url < b.url ? -1 : 1);
    archive = archiveOf(api.getFilteredByTag('article').map(thin).sort(order));
    return archive;
  };
  // Eleventy asks for each collection once a build; the first one opens the archive.
  config.addCollection('days', (api) => open(api).days);
  config.addCollection('months', () => archive.months);
  config.addCollection('years', () => archive.years);
  config.addFilter('neighbours', (url) => archive.neighbours.get(url) ?? {});
  config.addFilter('path', path);
  config.addFilter('dayName', (day) => full.format(new Date(day)));
  config.addFilter('monthName', (month) => short.format(new Date(`${month}-01`)));
  config.addFilter('newest', (list, count) => list.slice(-count).reverse());
  config.addFilter('most', (list, count) => list.slice(0, count));
  config.addFilter('dayNumber', (day) => Number(day.slice(8)));
  config.addFilter('total', () => archive.count);
  config.addGlobalData('origin', process.env.SITE_URL ?? '');
  return {
    dir: { input: '.', includes: 'layouts', output: 'public' },
    // A Markdown file of ours holds no template.
    markdownTemplateEngine: false,
  };
}
