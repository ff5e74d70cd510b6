import type { Document } from 'domhandler';
import { SkippingTokenizer } from './skippingTokenizer.ts';
import { TreeBuilder } from './treeBuilder.ts';

// As deep as Chromium nests (kMaximumHTMLParserDOMTreeDepth); deeper elements become siblings. An end tag looks for its
// element through all that are open: without a bound 200,000 open tags take quadratic time.
const DEEPEST = 512;

/**
 * Parse HTML into htmlparser2's tree, of at most 512 levels, in linear time whatever the markup. Never throws.
 *
 * @example parseHtml('<p>One<p>Two').children.length // 2
 */
export function parseHtml(source: string): Document {
  const builder = new TreeBuilder(source, DEEPEST);
  const tokenizer = new SkippingTokenizer({}, builder);
  if (source !== '') tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}
