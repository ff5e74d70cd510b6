import { MOST_FEED_ENTRIES } from './limits.ts';
import { createXmlRows, XmlTooDeep } from './xmlRows.ts';

/** What can still be read of a feed whose XML is broken or breaks off: address and date of each entry. */
export function salvageFeed(
  text: string,
): readonly { readonly url: string; readonly date: string | undefined }[] {
  const found: { url: string; date: string | undefined }[] = [];
  const rows = createXmlRows(['item', 'entry'], ({ fields, hrefs }) => {
    if (found.length >= MOST_FEED_ENTRIES) return;
    const link = fields.get('link') ?? '';
    const guid = fields.get('guid') ?? '';
    const url = link !== '' ? link : (hrefs[0] ?? (/^https?:\/\//i.test(guid) ? guid : undefined));
    const date = ['pubdate', 'published', 'date', 'updated'].map((name) => fields.get(name)).find(Boolean);
    // Broken markup makes broken words: only a whole address is believed.
    if (url !== undefined && /^https?:\/\//i.test(url)) found.push({ url, date });
  });
  try {
    rows.write(text);
    rows.end();
  } catch (error) {
    if (!(error instanceof XmlTooDeep)) throw error;
  }
  return found;
}
