// Words that sentences of a language can hardly do without, chosen so that a short one points to few languages.
const WORDS: Readonly<Record<string, string>> = {
  ar: 'في من على إلى الى عن أن ان إن التي الذي هذا هذه ذلك كان كانت مع بعد قبل بين خلال وقال قال لا ما لم لن قد كما أو ثم حيث منذ عند كل غير هو هي التى الذين ولا وفي ومن وكان عبر ضد حول أي',
  fa: 'از به که را این است در با برای آن می‌شود شد شده بود های ها کرد کرده خود یک تا بر و اما هم نیز باید گفت دارد ایران روز می نیست کند وی اند پس چه',
  ur: 'کے کی میں ہے اور سے کا نے کو پر ہیں کہ یہ اس نہیں تھا تھی بھی کر گیا ہو ایک لیے کیا تھے وہ جو کہا ہوئے رہے ان',
  ckb: 'لە بە کە بۆ و ئەو ئەم لەگەڵ بوو دەکات ئەوەی کرد هەر نەک یان وەک سەر دوای هەیە کوردستان',
  en: 'the of and to in that is was for on with as at by from it his her he said has have be are not this which will who but they an its been after their were',
  fr: 'le la les des du et est dans pour que qui une un sur pas par au avec ce sont il elle plus aux a été ont son ses cette mais leur dit où nous',
  es: 'el la los las de que y en un una por con para del se es su al como más pero sus lo no este fue ha son entre también sobre desde dijo muy',
  tr: 've bir bu için ile da de olarak olan daha çok gibi kadar sonra ancak en dedi değil ne ya o var yeni oldu eden etti göre her',
  de: 'der die das und ist in den von zu mit für auf dem nicht ein eine sich des im auch wird nach als bei hat sie er war dass sind zum',
  it: 'il lo la gli le di che e è per un una con non del della dei sono nel alla da si anche più ha ma come questo dal al',
  pt: 'o os as de que e em um uma para com não do da dos das por no na se mais foi ao é são pelo pela disse também sua seu mas',
  id: 'yang dan di dengan untuk dari ini pada itu tidak dalam ke akan oleh ada juga telah kepada sebagai adalah mereka kata bisa saat karena',
  nl: 'de het een van en in is dat op te zijn voor met niet die aan er om ook als bij door naar maar werd heeft',
};

// Letters of one or few languages inside a shared script.
const LETTERS: Readonly<Record<string, string>> = {
  fa: 'پچژگ', // shared with Urdu and Kurdish, whose own letters outvote them
  ur: 'ٹڈڑںےہھگپچ',
  ckb: 'ێۆڵڕەڤ',
  tr: 'ğşıİ',
  es: 'ñ¿¡',
  de: 'ßäöü',
  pt: 'ãõ',
  fr: 'œêèçàùâîô',
};

function invert(lists: Readonly<Record<string, string>>, separator: string): ReadonlyMap<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists))
    for (const entry of list.split(separator)) index.set(entry, [...(index.get(entry) ?? []), language]);
  return index;
}

/** Function word, in lower case as written → languages that use it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = invert(WORDS, ' ');

/** Letter → languages that it points to, within its script. */
export const LETTERS_ONLY_OF: ReadonlyMap<string, readonly string[]> = invert(LETTERS, '');
