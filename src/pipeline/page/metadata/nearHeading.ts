import type { Sighting } from './clues.ts';

// Over the heading stand menus and banners: what is there counts as further away than as many lines under it.
const OVER_PENALTY = 3;

/** Sightings by their distance from the heading, those under it favoured; in document order where there is none. */
export function nearestFirst(all: readonly Sighting[], headingOrder: number | null): readonly Sighting[] {
  if (headingOrder === null) return all;
  const distance = ({ order }: Sighting): number =>
    order >= headingOrder ? order - headingOrder : OVER_PENALTY * (headingOrder - order);
  return [...all].sort((a, b) => distance(a) - distance(b));
}
