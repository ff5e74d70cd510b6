import type { BylineWords } from '../bylineWords.ts';

/** French byline words: news sites of the Maghreb and Lebanon sign in French too. */
export const frBylines: BylineWords = {
  openings: ['par', 'publié par', 'propos recueillis par'], // by, published by, interview by
  firmOpenings: ['écrit par', 'rédigé par'], // written by
  looseOpenings: [],
  labels: ['auteur', 'rédaction', 'reportage', 'texte'],
  places: [],
  agencies: [],
  givenNames: [],
  joiners: ['et'], // and
  roles: ['journaliste', 'correspondant', 'correspondante', 'rédacteur', 'rédactrice', 'envoyé', 'envoyée'],
  never: [
    'le',
    'la',
    'les',
    'des',
    'du',
    'dans',
    'avec',
    'pour',
    'sur',
    'est',
    'une',
    'un',
    'ce',
    'cette',
    'plus',
  ],
  placeholders: [],
};
