/** A line of a page, set as the page sets its lines. */
export type Line = (html: string) => string;

/** Ways to set lines. The first four are those of `eval/layouts`. */
export const LAYS: Readonly<Record<string, Line>> = {
  br: (html) => `${html}<br>\n`,
  br2: (html) => `${html}<br><br>\n`,
  p: (html) => `<p>${html}</p>\n`,
  div: (html) => `<div>${html}</div>\n`,
  named: (html) => `<p class="txt">${html}</p>\n`,
  aligned: (html) => `<p style="text-align:justify"><span>${html}</span></p>\n`,
  nested: (html) => `<div><p>${html}</p></div>\n`,
  span: (html) => `<span>${html}</span><br>\n`,
};

/** Ways to set a headline; the first six are those of `eval/layouts`. */
export const HEADS: Readonly<Record<string, (line: Line, head: string, href: string) => string>> = {
  h1: (_, head) => `<h1>${head}</h1>`,
  h2: (_, head) => `<h2>${head}</h2>`,
  h3link: (_, head, href) => `<h3><a href="${href}">${head}</a></h3>`,
  bold: (line, head) => line(`<b>${head}</b>`),
  plain: (line, head) => line(head),
  link: (line, head, href) => line(`<a href="${href}">${head}</a>`),
  h3: (_, head) => `<h3>${head}</h3>`,
  h2link: (_, head, href) => `<h2 class="title"><a href="${href}">${head}</a></h2>`,
  strong: (line, head) => line(`<strong>${head}</strong>`),
  font: (line, head) => line(`<font size="4" color="#003366"><b>${head}</b></font>`),
  named: (_, head) => `<div class="title">${head}</div>`,
};

/** What one layout of a made page was drawn as: names of its choices, in order. */
export type Mix = readonly string[];

/**
 * Whether training leaves a mix of choices out, so that `npm run eval -- layouts` scores some mixes that no training page was made
 * by: about half of them, by FNV-1a of their names.
 *
 * @example isHeldOut(['one', 'lines br', 'head h1', 'date below', 'around byline'])
 */
export function isHeldOut(mix: Mix): boolean {
  const name = mix.join(', ');
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 1) === 1;
}

/** The mix of a page of one article; `around` names what stands before, amid or after it. */
export function mixOfOne(lay: string, head: string, date: string, around: string): Mix {
  return ['one', `lines ${lay}`, `head ${head}`, `date ${date}`, `around ${around}`];
}

/** The mix of a page of several articles. */
export function mixOfTwo(lay: string, head: string, between: string, date: string, first: string): Mix {
  return ['two', `lines ${lay}`, `head ${head}`, `between ${between}`, `date ${date}`, `first ${first}`];
}
