import type { DateWords } from '../dateWords.ts';

/** English date words, with the abbreviations that news pages print. */
export const enDates: DateWords = {
  months: {
    ...{ january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8 },
    ...{ september: 9, october: 10, november: 11, december: 12 },
    ...{ jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  },
  hijriMonths: {
    ...{
      muharram: 1,
      safar: 2,
      'rabi al-awwal': 3,
      'rabi al-thani': 4,
      'jumada al-awwal': 5,
      'jumada al-thani': 6,
    },
    ...{ rajab: 7, shaban: 8, ramadan: 9, shawwal: 10, 'dhu al-qidah': 11, 'dhu al-hijjah': 12 },
  },
  weekdays: [
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ],
  fillers: [
    ...['st', 'nd', 'rd', 'th'], // 25th
    ...['of', 'the', 'at', 'on', 'in', 't'], // 25th of January; t parts date and time in ISO 8601
    ...['time', 'local time'],
  ],
  am: ['am', 'a.m.', 'a.m'],
  pm: ['pm', 'p.m.', 'p.m'],
  night: [],
  hourMarks: ['h'],
  // EST/EDT and the like name one offset; ET, IST, CST, BST and AST name several, and are left unread.
  zones: {
    ...{ gmt: 0, utc: 0, z: 0, est: -300, edt: -240, cdt: -300, mdt: -360, pst: -480, pdt: -420 },
    ...{ cet: 60, cest: 120, eet: 120, eest: 180, msk: 180 },
  },
  agoBefore: [],
  agoAfter: ['ago'],
  andHalf: [],
  rangeWords: ['to', 'until', 'till', 'through'],
  units: {
    ...{ second: { unit: 'second', count: 1 }, seconds: { unit: 'second', count: 1 } },
    ...{ sec: { unit: 'second', count: 1 }, secs: { unit: 'second', count: 1 } },
    ...{ minute: { unit: 'minute', count: 1 }, minutes: { unit: 'minute', count: 1 } },
    ...{ min: { unit: 'minute', count: 1 }, mins: { unit: 'minute', count: 1 } },
    ...{ hour: { unit: 'hour', count: 1 }, hours: { unit: 'hour', count: 1 } },
    ...{ hr: { unit: 'hour', count: 1 }, hrs: { unit: 'hour', count: 1 }, h: { unit: 'hour', count: 1 } },
    ...{ day: { unit: 'day', count: 1 }, days: { unit: 'day', count: 1 }, d: { unit: 'day', count: 1 } },
    ...{ moments: { unit: 'day', count: 0 } },
    ...{ week: { unit: 'week', count: 1 }, weeks: { unit: 'week', count: 1 } },
    ...{ month: { unit: 'month', count: 1 }, months: { unit: 'month', count: 1 } },
    ...{ year: { unit: 'year', count: 1 }, years: { unit: 'year', count: 1 } },
  },
  numbers: {
    ...{
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
    },
    ...{ eleven: 11, twelve: 12, 'half a': 0.5, 'half an': 0.5 },
  },
  days: { today: 0, yesterday: -1, 'just now': 0 },
  published: [
    ...[
      'published',
      'publication date',
      'date published',
      'posted',
      'first published',
      'originally published',
    ],
    ...['date', 'released', 'publish date', 'written', 'created'],
  ],
  original: ['originally published', 'first published', 'originally posted', 'first appeared'],
  modified: [
    ...['updated', 'last updated', 'modified', 'last modified', 'last reviewed', 'reviewed', 'last update'],
    ...['last revised', 'revised', 'edited', 'accessed'],
  ],
};
