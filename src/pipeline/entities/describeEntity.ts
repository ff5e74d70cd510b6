import type { Candidate } from './candidates.ts';
import type { Role } from './findRoles.ts';
import type { Name } from './joinNames.ts';
import type { NameWords } from './likeness.ts';
import { nameKey } from './nameKey.ts';
import type { Article, Entity, Mention, MentionForm } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A mention with what joining needs of it. */
export interface NamedMention extends Candidate {
  /** As written, with the article's alef that ل swallowed. */
  readonly exact: string;
  readonly words: NameWords;
  readonly role: Role | null;
}

/** Turn one group of joined names into an entity: canonical name, role, gender, relevance, confidence. */
export function describeEntity(
  id: string,
  group: readonly Name<NamedMention>[],
  groups: readonly (readonly Name<NamedMention>[])[],
  article: Article,
  words: Vocabulary,
  uris: ReadonlyMap<string, string>,
): Entity {
  const all = group.flatMap((name) => name.mentions).sort((a, b) => a.start - b.start);
  const fullest = fullestName(group);
  const name = commonName(group, fullest);
  const listed = group.find((one) => one.code !== null)?.code ?? '';
  const key = words.keys.get(listed) ?? nameKey(name);
  const roles = all.flatMap((one) =>
    one.role === null ? [] : [article.text.slice(one.role.start, one.role.end)],
  );
  return {
    id,
    type: group[0]?.type ?? 'other',
    name,
    role: roles.reduce<string | null>(
      (best, role) => (best === null || role.length > best.length ? role : best),
      null,
    ),
    uri: uris.size === 0 ? null : (uris.get(key) ?? uris.get(nameKey(name)) ?? null),
    relevance: relevanceOf(all, groups, article),
    confidence: confidenceOf(all),
    key,
    gender: group[0]?.type === 'person' ? genderOf(all, fullest?.words ?? [], words) : null,
    mentions: all.map((one) => toMention(one, fullest?.words ?? [], article)),
  };
}

function fullestName(group: readonly Name<NamedMention>[]): NamedMention | undefined {
  const ranked = [...group].sort(
    (a, b) =>
      b.words.length - a.words.length ||
      b.mentions.length - a.mentions.length ||
      (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  const mentions = ranked[0]?.mentions ?? [];
  // A form that stands free beats one whose article was swallowed or that carries harakat once.
  const counts = new Map<string, number>();
  for (const one of mentions) counts.set(one.exact, (counts.get(one.exact) ?? 0) + 1);
  return [...mentions].sort((a, b) => (counts.get(b.exact) ?? 0) - (counts.get(a.exact) ?? 0))[0];
}

/**
 * The fullest form in the article; the full name of a well-known body or person where the article has only the short one
 * (قسد, «نتنياهو», Netanyahu); for a product its own spelling («فيسبوك» for «الفيس بوك», Facebook).
 */
function commonName(group: readonly Name<NamedMention>[], fullest: NamedMention | undefined): string {
  const type = group[0]?.type;
  const listed = group.find((name) => name.code !== null)?.code ?? null;
  if (type === 'other' && listed !== null) return listed;
  const known = type === 'person' ? codeOfName(group, fullest) : listed;
  const isNamed = type === 'person' || type === 'organisation' || type === 'event';
  if (isNamed && known !== null && known.split(' ').length > (fullest?.words.length ?? 0)) return known;
  return fullest?.exact ?? '';
}

// The article's own fuller name is of somebody else with that family name («ياسر السيسي», Yasser al-Sisi).
function codeOfName(group: readonly Name<NamedMention>[], fullest: NamedMention | undefined): string | null {
  return group.find((name) => name.mentions.some((one) => one === fullest))?.code ?? null;
}

function confidenceOf(mentions: readonly NamedMention[]): number {
  const best = Math.max(...mentions.map((one) => one.confidence));
  // Named twice is surer than named once; nothing is certain.
  const repeated = 1 - (1 - best) * (mentions.length > 1 ? 0.8 : 1);
  return Math.round(Math.min(0.99, repeated) * 100);
}

function relevanceOf(
  mentions: readonly NamedMention[],
  groups: readonly (readonly Name<NamedMention>[])[],
  article: Article,
): number {
  let most = 1;
  for (const group of groups) {
    const count = group.reduce((sum, name) => sum + name.mentions.length, 0);
    if (isSubject(group[0]?.type)) most = Math.max(most, count);
  }
  const { headline, text } = article;
  const first = mentions[0]?.start ?? 0;
  const inHeadline =
    headline !== null && mentions.some((one) => one.start >= headline.start && one.end <= headline.end);
  const early = text.length === 0 ? 0 : 1 - first / text.length;
  const share = Math.min(1, mentions.length / most);
  const subject = isSubject(mentions[0]?.type) ? 1 : 0.4;
  return Math.round(100 * subject * (0.5 * share + 0.3 * Number(inHeadline) + 0.2 * early));
}

function isSubject(type: Entity['type'] | undefined): boolean {
  return type === 'person' || type === 'organisation' || type === 'place' || type === 'event';
}

function genderOf(
  mentions: readonly NamedMention[],
  fullest: NameWords,
  words: Vocabulary,
): Entity['gender'] {
  for (const one of mentions) if (one.role?.gender === 'feminine') return 'feminine';
  const given = words.given.get(fullest[0] ?? '');
  if (given !== undefined) return given;
  // An office in the masculine is also the form for women who hold it; a plain title is not.
  return mentions.find((one) => one.role?.gender === 'masculine') === undefined ? null : 'masculine';
}

function toMention(one: NamedMention, fullest: NameWords, article: Article): Mention {
  const { start, end, role } = one;
  return {
    start,
    end,
    form: formOf(one, fullest),
    role:
      role === null
        ? null
        : { start: role.start, end: role.end, exact: article.text.slice(role.start, role.end) },
  };
}

function formOf(one: NamedMention, fullest: NameWords): MentionForm {
  const same = one.words.length === fullest.length && one.words.every((word, i) => word === fullest[i]);
  if (same) return 'full';
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(one.exact)) return 'acronym';
  const part = one.words.length < fullest.length && one.words.every((word) => fullest.includes(word));
  return part ? 'short' : 'variant';
}
