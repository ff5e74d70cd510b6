import { Parser } from 'htmlparser2';

/** One element that stands for an entry, with the texts and addresses of what stands directly in it. */
export interface XmlRow {
  /** Local name of the row's element. */
  readonly name: string;
  /** Local name of a child → its text. Of children with one name, the first that is not empty wins. */
  readonly fields: ReadonlyMap<string, string>;
  /** `href` attributes of `<link>` children that are alternates, first to last. */
  readonly hrefs: readonly string[];
}

/** Reads rows out of XML as its pieces come; keeps one row in memory. */
export interface XmlRows {
  /** @throws {XmlTooDeep} for markup that nests deeper than any feed or sitemap. */
  write(piece: string): void;
  end(): void;
  /** Whether the outermost element was closed: else the document breaks off. */
  readonly isWhole: boolean;
}

/** Markup nested too deep to be a list. */
export class XmlTooDeep extends Error {
  override readonly name = 'XmlTooDeep';
}

// The parser shifts its whole stack for every tag: without a bound, hostile nesting takes quadratic time.
const DEEPEST = 64;
const LONGEST_FIELD = 16_384;

/**
 * Read elements called one of `names` from XML, whatever is broken in it, in one pass. htmlparser2 knows the five
 * entities of XML and no others: a DOCTYPE's own ones are neither expanded nor fetched.
 *
 * @example const rows = createXmlRows(['url'], ({ fields }) => urls.push(fields.get('loc')));
 */
export function createXmlRows(names: readonly string[], onRow: (row: XmlRow) => void): XmlRows {
  const rowNames = new Set(names);
  const stack: string[] = [];
  let isWhole = false;
  let ending = false;
  let row: { name: string; depth: number; fields: Map<string, string>; hrefs: string[] } | null = null;
  let field: string | null = null;
  let text = '';

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        stack.push(tag);
        if (stack.length > DEEPEST) throw new XmlTooDeep(`nested deeper than ${DEEPEST}`);
        if (rowNames.has(name)) {
          row = { name, depth: stack.length, fields: new Map(), hrefs: [] };
          field = null;
        } else if (row !== null) {
          const { href, rel } = attributes;
          if (name === 'link' && href !== undefined && (rel === undefined || rel === 'alternate'))
            row.hrefs.push(href);
          // Fields stand in the row or one element deeper (`<news:news>`), where `<image:loc>` is no address of the row.
          const isOwn = stack.length === row.depth + 1;
          field = isOwn || name === 'publication_date' ? name : null;
          text = '';
        }
      },
      ontext(data) {
        if (field !== null && text.length < LONGEST_FIELD) text += data;
      },
      onclosetag(tag) {
        stack.pop();
        // What is open at the end broke off: half a row would name half an address.
        if (ending) return;
        if (stack.length === 0) isWhole = true;
        if (row === null) return;
        if (field !== null && localName(tag) === field) {
          const value = text.trim();
          if (value !== '' && !row.fields.has(field)) row.fields.set(field, value);
          field = null;
        } else if (stack.length < row.depth) {
          const { name, fields, hrefs } = row;
          row = null;
          onRow({ name, fields, hrefs });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    write: (piece) => parser.write(piece),
    end() {
      ending = true;
      parser.end();
    },
    get isWhole() {
      return isWhole;
    },
  };
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase();
}
