import { DomHandler, Parser } from 'htmlparser2';
import { SkippingTokenizer } from './skippingTokenizer.ts';

// As deep as Chromium nests (kMaximumHTMLParserDOMTreeDepth); deeper elements become siblings. htmlparser2 shifts its
// whole stack for every tag, so without a bound 200,000 open tags take quadratic time.
const DEEPEST = 512;

class CountingHandler extends DomHandler {
  get depth(): number {
    return this.tagStack.length;
  }
}

// `isVoidElement` is the parser's documented seam: a void element is opened and closed at once.
class BoundedParser extends Parser {
  readonly #handler: CountingHandler;
  #tooDeep = false;
  #closing = false;

  constructor(handler: CountingHandler) {
    super(handler, { Tokenizer: SkippingTokenizer });
    this.#handler = handler;
  }

  override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.#tooDeep && !this.#closing);
  }

  override onopentagname(start: number, endIndex: number): void {
    this.#tooDeep = this.#handler.depth > DEEPEST;
    super.onopentagname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    this.#closing = true;
    super.onclosetag(start, endIndex);
    this.#closing = false;
  }
}

/**
 * Parse HTML into a tree of at most 512 levels, in linear time whatever the markup. Never throws.
 *
 * @example parseHtml('<p>One<p>Two').children.length // 2
 */
export function parseHtml(source: string): DomHandler['root'] {
  const handler = new CountingHandler();
  new BoundedParser(handler).end(source);
  return handler.root;
}
