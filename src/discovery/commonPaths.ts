/** Where sites keep feeds and sitemaps that nothing names, commonest first; asked once, of home pages without any other. */
export const COMMON_PATHS: readonly string[] = [
  '/sitemap.xml', // sitemaps.org's own example
  '/feed', // WordPress
  '/rss.xml', // Drupal
  '/rss',
  '/feed.xml', // Jekyll
  '/atom.xml', // Jekyll, Blogger
  '/news-sitemap.xml', // Google News
  '/sitemap-news.xml',
  '/sitemap_index.xml', // Yoast
];
