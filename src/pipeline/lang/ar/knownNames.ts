import type { KnownName } from '../../entities/lexicon.ts';
import { AR_BODIES } from './knownBodies.ts';
import { AR_PEOPLE } from './knownPeople.ts';
import { AR_WORKS } from './knownWorks.ts';

/** People, bodies, events and works that news names daily, each with the spellings that mean the same. */
export const AR_KNOWN: readonly KnownName[] = [...AR_BODIES, ...AR_WORKS, ...AR_PEOPLE];
