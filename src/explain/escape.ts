const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text from a hostile page as HTML, safe in elements and quoted attributes. Bidi overrides and isolates (UAX #9)
 * become U+FFFD, so that a page cannot turn the words around it.
 *
 * @example escape('<b title="x">') // '&lt;b title=&quot;x&quot;&gt;'
 */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
    .replace(/[\u202a-\u202e\u2066-\u2069\0]/gu, '\ufffd');
}
