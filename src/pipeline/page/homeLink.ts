// The root, a language's root, or a file that servers show for one.
const HOME = /^(?:https?:\/\/[^/?#]+)?\/?(?:[a-z]{2}\/?)?(?:(?:index|default|home)\.[a-z]{2,5})?$/iu;

/**
 * Whether an address leads to the first page of its site: a heading that is such a link is the site's name.
 *
 * @param href As written in the page.
 * @example isHomeLink('/') && isHomeLink('https://news.example/ar/') && !isHomeLink('/news/7')
 */
export function isHomeLink(href: string): boolean {
  return href !== '' && HOME.test(href);
}
