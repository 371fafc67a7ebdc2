/** Imported first: sitemaps hold absolute addresses, and settings are read when the module that has them is. */
process.env['SITE_URL'] = 'https://news.example';
