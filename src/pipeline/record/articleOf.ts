import type { Article } from '../entities/types.ts';
import type { Segment } from '../segments/types.ts';

/**
 * The text that entities and quotes are found in: the headline, a line break, the body; or the body alone.
 * Spans in it are UTF-16; {@link makeRecord} splits them into headline and body again.
 */
export function articleOf(segment: Pick<Segment, 'headline' | 'body' | 'language'>): Article {
  const { headline, body, language } = segment;
  if (headline === null) return { text: body, language, headline: null };
  return { text: `${headline}\n${body}`, language, headline: { start: 0, end: headline.length } };
}
