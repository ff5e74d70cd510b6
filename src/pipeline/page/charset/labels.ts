/**
 * Charset labels and the encoding each stands for, after the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels):
 * `iso-8859-1` and `ascii` mean windows-1252 there, as browsers have always read them. Only these are ever
 * decoded: the decoding library knows more names (`base64`, `utf-7`) that no page may choose.
 */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf8', 'unicode-1-1-utf-8', 'x-unicode20utf8'],
  'utf-16le': ['utf-16', 'unicode', 'ucs-2', 'iso-10646-ucs-2', 'csunicode'],
  'utf-16be': ['unicodefffe'],
  'windows-1256': ['cp1256', 'x-cp1256', 'windows1256', 'win-1256'],
  'iso-8859-6': [
    'iso8859-6',
    'iso_8859-6',
    'arabic',
    'asmo-708',
    'ecma-114',
    'csisolatinarabic',
    'iso-8859-6-i',
    'iso-8859-6-e',
  ],
  'windows-1252': [
    ...[
      'cp1252',
      'x-cp1252',
      'windows1252',
      'iso-8859-1',
      'iso8859-1',
      'iso88591',
      'iso_8859-1',
      'iso_8859-1:1987',
    ],
    ...[
      'latin1',
      'l1',
      'ascii',
      'us-ascii',
      'ansi_x3.4-1968',
      'cp819',
      'ibm819',
      'iso-ir-100',
      'csisolatin1',
    ],
  ],
  'windows-1250': ['cp1250', 'x-cp1250'],
  'windows-1251': ['cp1251', 'x-cp1251', 'windows1251', 'win-1251'],
  'windows-1253': ['cp1253', 'x-cp1253'],
  'windows-1254': ['cp1254', 'x-cp1254', 'iso-8859-9', 'iso8859-9', 'latin5', 'l5'],
  'windows-1255': ['cp1255', 'x-cp1255'],
  'windows-1257': ['cp1257', 'x-cp1257'],
  'windows-1258': ['cp1258', 'x-cp1258'],
  'windows-874': ['tis-620', 'iso-8859-11', 'dos-874'],
  'iso-8859-2': ['iso8859-2', 'latin2', 'l2'],
  'iso-8859-3': ['iso8859-3', 'latin3', 'l3'],
  'iso-8859-4': ['iso8859-4', 'latin4', 'l4'],
  'iso-8859-5': ['iso8859-5', 'cyrillic'],
  'iso-8859-7': ['iso8859-7', 'greek', 'greek8'],
  'iso-8859-8': ['iso8859-8', 'hebrew', 'visual', 'iso-8859-8-i', 'logical'],
  'iso-8859-10': ['iso8859-10', 'latin6', 'l6'],
  'iso-8859-13': ['iso8859-13'],
  'iso-8859-14': ['iso8859-14'],
  'iso-8859-15': ['iso8859-15', 'latin9', 'l9'],
  'iso-8859-16': ['iso8859-16'],
  'koi8-r': ['koi8', 'koi', 'cskoi8r'],
  'koi8-u': ['koi8-ru'],
  macintosh: ['mac', 'x-mac-roman'],
  ibm866: ['866', 'cp866'],
  gbk: ['gb2312', 'gb_2312-80', 'x-gbk', 'csgb2312', 'chinese'],
  gb18030: [],
  big5: ['big5-hkscs', 'cn-big5', 'x-x-big5'],
  'euc-jp': ['x-euc-jp', 'cseucpkdfmtjapanese'],
  shift_jis: ['shift-jis', 'sjis', 'x-sjis', 'ms_kanji', 'windows-31j', 'csshiftjis'],
  'euc-kr': ['ks_c_5601-1987', 'ksc5601', 'korean', 'windows-949', 'cseuckr'],
};

const CHARSETS = new Map<string, string>();
for (const [charset, labels] of Object.entries(LABELS)) {
  CHARSETS.set(charset, charset);
  for (const label of labels) CHARSETS.set(label, charset);
}

/** The charset a label stands for, or `null` where no browser would know it. */
export function charsetOf(label: string): string | null {
  return CHARSETS.get(label.trim().toLowerCase()) ?? null;
}
