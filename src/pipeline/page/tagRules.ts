/** What HTML says of an element's tags, as htmlparser2 10.1 reads it. */
export interface TagRule {
  /** In lower case; one string for all elements of a name, which makes asking for it cheap. */
  readonly name: string;
  /** Open elements that its start tag closes, innermost first, up to one that is not among them. */
  readonly closes: ReadonlySet<string> | null;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Whether its content is foreign (SVG, MathML), where `/>` closes an element; `null` leaves that as it was. */
  readonly foreign: boolean | null;
}

const words = (list: string): readonly string[] => list.split(' ');

const CLOSES = new Map<string, ReadonlySet<string>>();
const closing = (openers: string, closed: string): void => {
  const names = new Set(words(closed));
  for (const opener of words(openers)) CLOSES.set(opener, names);
};
closing('tr', 'tr th td');
closing('th', 'th');
closing('td', 'thead th td');
closing('body', 'head link script');
closing('li', 'li');
closing(
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure',
  'p',
);
closing('footer form header hr main nav ol pre section table ul', 'p');
closing(
  'select input output button datalist textarea',
  'input option optgroup select button datalist textarea',
);
closing('option', 'option');
closing('optgroup', 'optgroup option');
closing('dd dt', 'dd dt');
closing('rt rp', 'rt rp');
closing('tbody tfoot', 'thead tbody');

const VOID: ReadonlySet<string> = new Set(
  words(
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  ),
);
const FOREIGN: ReadonlySet<string> = new Set(words('math svg'));
// Inside foreign content these hold HTML again.
const INTEGRATION: ReadonlySet<string> = new Set(
  words('mi mo mn ms mtext annotation-xml foreignobject desc title'),
);

/** The rule for a tag's name as it is written. */
export function ruleOf(written: string): TagRule {
  const name = written.toLowerCase();
  return {
    name,
    closes: CLOSES.get(name) ?? null,
    isVoid: VOID.has(name),
    foreign: FOREIGN.has(name) ? true : INTEGRATION.has(name) ? false : null,
  };
}
