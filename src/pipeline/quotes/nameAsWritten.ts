import type { Entity } from '../entities/types.ts';

/**
 * A person by the fullest name that the article itself has, where the entity's name comes from a list («نتنياهو», of whom the
 * list knows that he is «بنيامين نتنياهو»): who spoke is told in the article's words. Other entities stay as they are.
 */
export function nameAsWritten(text: string, entity: Entity): Entity {
  if (entity.type !== 'person' || text.includes(entity.name)) return entity;
  const written = entity.mentions.map(({ start, end }) => text.slice(start, end));
  const words = (name: string): number => name.split(/\s+/u).length;
  const listed = words(entity.name);
  if (written.some((name) => words(name) >= listed)) return entity;
  const name = written.reduce(
    (best, one) => (words(one) > words(best) ? one : best),
    written[0] ?? entity.name,
  );
  return { ...entity, name };
}
