import type { KnownName } from '../../entities/lexicon.ts';
import { EN_BODIES } from './knownBodies.ts';
import { EN_PEOPLE } from './knownPeople.ts';
import { EN_WORKS } from './knownWorks.ts';

/** People, bodies, events and works that news names daily, each with the spellings that mean the same. */
export const EN_KNOWN: readonly KnownName[] = [...EN_BODIES, ...EN_WORKS, ...EN_PEOPLE];
