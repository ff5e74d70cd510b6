/** One JSON-LD object. */
export type LinkedObject = Readonly<Record<string, unknown>>;

/** Every object of a page's JSON-LD scripts, outermost first, with an index by `@id`. */
export interface LinkedGraph {
  readonly objects: readonly LinkedObject[];
  readonly byId: ReadonlyMap<string, LinkedObject>;
}

const MAX_OBJECTS = 5000;
const OPENING = /^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/; // <!-- {…} -->, //<![CDATA[ {…} //]]>
const CLOSING = /(?:-->|(?:\/\/|\/\*)?\s?\]\]>\s?(?:\*\/)?);?$/;

/** Parse JSON-LD scripts and lay their objects out flat, breadth first. A script beyond repair gives nothing. */
export function readJsonLd(scripts: readonly string[]): LinkedGraph {
  const objects: LinkedObject[] = [];
  const byId = new Map<string, LinkedObject>();
  for (const script of scripts) {
    let layer: readonly unknown[] = [parseLeniently(script)];
    while (layer.length > 0 && objects.length < MAX_OBJECTS) {
      const below: unknown[] = [];
      for (const value of layer) spread(value, objects, byId, below);
      layer = below;
    }
  }
  return { objects, byId };
}

function spread(
  value: unknown,
  objects: LinkedObject[],
  byId: Map<string, LinkedObject>,
  below: unknown[],
): void {
  if (typeof value !== 'object' || value === null) return;
  // An array stands for its members, at its own depth; nested arrays wait for the next layer.
  for (const member of Array.isArray(value) ? value : [value]) {
    if (typeof member !== 'object' || member === null) continue;
    if (Array.isArray(member)) {
      below.push(member);
      continue;
    }
    if (objects.length >= MAX_OBJECTS) return;
    const object = member as LinkedObject;
    objects.push(object);
    const id = object['@id'];
    // A bare reference carries nothing but its id: the object that says more wins.
    if (typeof id === 'string' && Object.keys(object).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, object);
    for (const child of Object.values(object))
      if (typeof child === 'object' && child !== null) below.push(child);
  }
}

/** `JSON.parse` that also takes what publishers write: comments around it, raw line breaks in strings, stray commas. */
function parseLeniently(script: string): unknown {
  for (const repair of [asIs, repairJson, unescapeMarkup]) {
    try {
      return JSON.parse(repair(script));
    } catch {
      // the next repair may do
    }
  }
  return null;
}

function asIs(script: string): string {
  return script;
}

function unescapeMarkup(script: string): string {
  return repairJson(script.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

/** Escape control characters inside strings; drop commas before a closing bracket or the end, and semicolons behind it. */
function repairJson(script: string): string {
  const source = script.trim().replace(OPENING, '').replace(CLOSING, '').trim().replace(/;$/, '');
  let out = '';
  let copied = 0;
  let inString = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] as string;
    if (inString) {
      if (char === '\\') {
        // JSON knows few escapes: \' and \x are a letter with a stray backslash.
        if (!/["\\/bfnrtu]/.test(source[i + 1] ?? '')) {
          out += source.slice(copied, i);
          copied = i + 1;
        }
        i++;
      } else if (char === '"') inString = false;
      else if (char < ' ') {
        out += `${source.slice(copied, i)} `;
        copied = i + 1;
      }
    } else if (char === '"') inString = true;
    else if (char === ',' && closesNext(source, i + 1)) {
      out += source.slice(copied, i);
      copied = i + 1;
    }
  }
  return out + source.slice(copied);
}

function closesNext(source: string, from: number): boolean {
  let at = from;
  while (at < source.length && /\s/.test(source[at] as string)) at++;
  return at === source.length || source[at] === '}' || source[at] === ']';
}

/** Whether an object's `@type` ends as wanted: `NewsArticle` and `https://schema.org/NewsArticle` alike. */
export function hasType(object: LinkedObject, wanted: RegExp): boolean {
  const type = object['@type'];
  return Array.isArray(type)
    ? type.some((one) => typeof one === 'string' && wanted.test(one))
    : typeof type === 'string' && wanted.test(type);
}

/** A property as a trimmed string, the first one of an array; `null` where it is absent or empty. */
export function stringOf(object: LinkedObject | null, property: string): string | null {
  const value = object?.[property];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}
