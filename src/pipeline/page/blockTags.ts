/** Elements a browser starts on a new line: text before and after them is never one block. */
const BREAKING = [
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
];

/** Elements whose content a reader never sees as text: code, embedded players, form fields, fallbacks. */
const UNSEEN = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'title',
  'meta',
  'link',
  'input',
  'map',
  'noframes',
  'frameset',
  'progress',
];

/** What an element's name says of its text, as flags. */
export const TRAIT = {
  /** Starts a new line. */
  breaking: 1,
  /** Its content is no text of the page. */
  unseen: 2,
  /** A picture or a player. */
  media: 4,
  bold: 8,
  italic: 16,
  /** Text inside it is read in another way: these, links, lists and preformatted text. */
  telling: 32,
} as const;

const TRAITS = new Map<string, number>();
const mark = (tags: readonly string[], traits: number): void => {
  for (const tag of tags) TRAITS.set(tag, traitsOf(tag) | traits);
};

/** The {@link TRAIT}s of an element's name: one look-up for all questions. */
export function traitsOf(tag: string): number {
  return TRAITS.get(tag) ?? 0;
}

mark(BREAKING, TRAIT.breaking);
mark(UNSEEN, TRAIT.unseen);
mark(['img', 'picture', 'video', 'audio', 'iframe', 'svg', 'object', 'embed'], TRAIT.media);
mark(['b', 'strong'], TRAIT.bold | TRAIT.telling);
mark(['i', 'em', 'cite'], TRAIT.italic | TRAIT.telling);
mark(['a', 'pre', 'ol', 'ul', 'li'], TRAIT.telling);
