import type { Entity, EntityType } from '../../src/pipeline/entities/types.ts';
import { findQuotes } from '../../src/pipeline/quotes/findQuotes.ts';

/** One entity as the recogniser gave it, with the first place of each form in `written`. */
export function seen(text: string, name: string, type: EntityType = 'person', written = [name]): Entity {
  const mentions = written.map((form) => {
    const start = text.indexOf(form);
    return { start, end: start + form.length, form: 'full' as const, role: null };
  });
  return {
    id: `e-${name}`,
    type,
    name,
    role: null,
    uri: null,
    relevance: 50,
    confidence: 90,
    key: name,
    gender: null,
    mentions,
  };
}

/** Who speaks in each quote of an Arabic text, in order. */
export const speakers = (text: string, ...entities: Entity[]): string[] =>
  findQuotes({ text, language: 'ar', headline: null }, entities).quotes.map(({ speaker }) => speaker.name);
