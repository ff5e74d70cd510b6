import type { EntityType } from '../../pipeline/entities/types.ts';

// Label names of public token-classification models (CoNLL, OntoNotes, WikiNEuRal …) → our types, without B- and I-.
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  PERS: 'person',
  PERSON: 'person',
  ORG: 'organisation',
  ORGANIZATION: 'organisation',
  ORGANISATION: 'organisation',
  LOC: 'place',
  LOCATION: 'place',
  PLACE: 'place',
  GPE: 'place',
  FAC: 'place',
  FACILITY: 'place',
  NORP: 'nationality',
  NATIONALITY: 'nationality',
  EVENT: 'event',
  DATE: 'date',
  MONEY: 'money',
  MISC: 'other',
  PRODUCT: 'other',
  WORK_OF_ART: 'other',
  LAW: 'other',
  LANGUAGE: 'other',
  OTHER: 'other',
};

export interface Label {
  /** `null`: outside any name, or a kind of name that we do not keep (ordinals, percentages). */
  readonly type: EntityType | null;
  readonly opens: boolean;
}

/** @example readLabel('B-PER') // { type: 'person', opens: true } */
export function readLabel(label: string): Label {
  const parts = /^([BIESLU])[-_](.+)$/u.exec(label);
  const name = (parts?.[2] ?? label).toUpperCase().replace(/^(?:PERS?)_.*$/u, 'PER');
  return { type: TYPES[name] ?? null, opens: /^[BSU]$/u.test(parts?.[1] ?? '') };
}
