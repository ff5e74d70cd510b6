import { expect, it } from 'vitest';
import { tellAli } from '../../../../src/pipeline/entities/recognise/tellAli.ts';

it('takes a stand-in for the name where the text writes the preposition with another letter', () => {
  // "Salem Ali said on the road", "and to Ali"
  expect(
    tellAli([
      ['قال', 'سالم', 'علي', 'على', 'الطريق'],
      ['على', 'ولعلي', 'لعلي'],
    ]),
  ).toEqual([
    ['قال', 'سالم', 'حسين', 'على', 'الطريق'],
    ['على', 'ولعلي', 'لحسين'],
  ]);
});

it('uses no name that stands in the text', () => {
  // "Hussein Ali on the road"
  expect(tellAli([['حسين', 'علي', 'على', 'الطريق']])[0]?.[1]).toBe('سالم');
});

it('leaves a text alone that writes both as one, or none', () => {
  for (const sentence of [
    ['وقف', 'علي', 'الطريق'],
    ['على', 'الطريق'],
    ['علي', 'علي', 'على'],
  ])
    expect(tellAli([sentence])).toEqual([sentence]);
});
