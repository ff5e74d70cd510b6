import { expect, it } from 'vitest';
import { closeSites } from '../../../src/pipeline/entities/rules/closeSites.ts';
import { applySpanRule } from '../../support/applySpanRule.ts';

const applied = (text: string, ...names: string[]): string[] => applySpanRule(closeSites, text, names);

it('counts the adjective that closes a site’s name to it', () => {
  // Oasis air base, Oasis university hospital
  expect(applied('هبطت في قاعدة الواحة الجوية ليلا', 'place قاعدة الواحة')).toEqual([
    'place قاعدة الواحة الجوية',
  ]);
  expect(applied('نقل إلى مستشفى الواحة الجامعي', 'place مستشفى الواحة')).toEqual([
    'place مستشفى الواحة الجامعي',
  ]);
});

it('leaves what closes no name', () => {
  // a town, no site; the next line; another name
  expect(applied('زار الواحة الدولي', 'place الواحة')).toEqual(['place الواحة']);
  expect(applied('مطار الواحة\nالدولي', 'place مطار الواحة')).toEqual(['place مطار الواحة']);
  expect(applied('مطار الواحة الدولي', 'place مطار الواحة', 'organisation الدولي')).toHaveLength(2);
  expect(applied('وصل مطار الدولي', 'place مطار')).toEqual(['place مطار']);
});
