/** How many of which unit a word counts: «ساعتين» is two hours in one word. */
export interface DateUnit {
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

/** The words a language writes dates with. Phrases may hold spaces; case, harakat and hamza forms do not matter. */
export interface DateWords {
  /** Gregorian month names, each with its month 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
  /** Month names of the Islamic calendar, 1 (Muharram) to 12. */
  readonly hijriMonths: Readonly<Record<string, number>>;
  readonly weekdays: readonly string[];
  /** Words that may stand between the parts of a date. */
  readonly fillers: readonly string[];
  readonly am: readonly string[];
  readonly pm: readonly string[];
  /** Halves that run over midnight: evening hours are before it, the rest after («10:30 ليلا», «1:30 ليلا»). */
  readonly night: readonly string[];
  /** Between hour and minute in place of a colon (18h30, «18س30»). */
  readonly hourMarks: readonly string[];
  /** Zone names with minutes east of UTC; only zones that mean one offset all year round. */
  readonly zones: Readonly<Record<string, number>>;
  /** «منذ ساعتين»: words before a span of time that count it back from now. */
  readonly agoBefore: readonly string[];
  /** "two hours ago": the same after it. */
  readonly agoAfter: readonly string[];
  /** Behind a span, half of its unit more («ساعة ونصف»). */
  readonly andHalf: readonly string[];
  /** Between the two ends of a range of days: neither end is the day of a page. */
  readonly rangeWords: readonly string[];
  readonly units: Readonly<Record<string, DateUnit>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for a whole day near now, with its distance in days. */
  readonly days: Readonly<Record<string, number>>;
  /** Labels in front of a date of publication. */
  readonly published: readonly string[];
  /** Words in front of the day of a first publication, also inside a sentence ("originally published on"). */
  readonly original: readonly string[];
  /** Labels in front of a date of change. */
  readonly modified: readonly string[];
}
