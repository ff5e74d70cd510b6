import type { DateWords } from '../dateWords.ts';

/** French date words: news sites of the Maghreb and Lebanon date Arabic and French pages with them. */
export const frDates: DateWords = {
  months: {
    ...{
      janvier: 1,
      février: 2,
      fevrier: 2,
      mars: 3,
      avril: 4,
      mai: 5,
      juin: 6,
      juillet: 7,
      août: 8,
      aout: 8,
    },
    ...{ septembre: 9, octobre: 10, novembre: 11, décembre: 12, decembre: 12 },
    ...{ janv: 1, févr: 2, fév: 2, fevr: 2, avr: 4, juil: 7, déc: 12 },
  },
  hijriMonths: {},
  weekdays: [
    ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    ...['lun', 'mer', 'jeu', 'ven', 'sam', 'dim'], // «mar.» is March in English: read as a month it parts nothing
  ],
  fillers: [
    'er', // 1er
    'à', // at
    'le', // on the
    'du', // of the
  ],
  am: [],
  pm: [],
  night: [],
  hourMarks: [], // 14h30: English has it too
  zones: {},
  agoBefore: ['il y a'], // there is: «il y a 2 heures»
  agoAfter: [],
  andHalf: ['et demie'],
  rangeWords: ['au', "jusqu'au"], // to, until
  units: {
    ...{ minute: { unit: 'minute', count: 1 }, minutes: { unit: 'minute', count: 1 } },
    ...{ heure: { unit: 'hour', count: 1 }, heures: { unit: 'hour', count: 1 } },
    ...{ jour: { unit: 'day', count: 1 }, jours: { unit: 'day', count: 1 } },
    ...{ semaine: { unit: 'week', count: 1 }, semaines: { unit: 'week', count: 1 } },
    ...{ mois: { unit: 'month', count: 1 }, ans: { unit: 'year', count: 1 } },
  },
  numbers: {
    ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
    ...{ onze: 11, douze: 12 },
  },
  days: { hier: -1, "aujourd'hui": 0 },
  published: ['publié le', 'publiée le', 'publié', 'date de publication', 'mis en ligne le'],
  original: ['publié initialement le', 'initialement publié le'],
  modified: [
    'mis à jour le',
    'mise à jour',
    'mis à jour',
    'dernière mise à jour',
    'modifié le',
    'actualisé le',
  ],
};
