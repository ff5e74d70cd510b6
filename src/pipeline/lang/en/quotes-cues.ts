/** What may follow a reporting verb in English. */
interface EnglishCue {
  /** Base form. */
  readonly lemma: string;
  /**
   * What brings the words: `bare` a clause with or without "that" ("said he would"), `that` with "that", or
   * without it where the clause shows itself ("warned it would"), `marks` only words in quote marks ("quipped").
   */
  readonly takes: 'bare' | 'that' | 'marks';
  /** Has its hearer before the clause: "told reporters that". */
  readonly hearer: boolean;
  /** The speaker denies the clause. */
  readonly denies: boolean;
  /** Question word may open the clause: "asked whether". */
  readonly asks: boolean;
  /** Its -s and base forms are mostly nouns ("reports", "claims"): ask for more around them. */
  readonly nounLike: boolean;
  /** Reports words only with a document, group or body as subject, and "that": "the study found that". */
  readonly voiced: boolean;
}

type Flag = 'voiced' | 'hearer' | 'denies' | 'asks' | 'nounLike';

// Forms of one verb a line: base, -s, past, participle where it differs, -ing.
const VERBS: readonly (readonly [forms: string, takes: EnglishCue['takes'], ...flags: Flag[]])[] = [
  ['say says said saying', 'bare'], // "said the plan would fail"
  ['tell tells told telling', 'bare', 'hearer'], // "told reporters the plan would fail"
  ['add adds added adding', 'that'], // "adding that"; "added 200 jobs" has no clause
  ['note notes noted noting', 'that', 'nounLike'], // "noted that"
  ['explain explains explained explaining', 'that'],
  ['state states stated stating', 'that', 'nounLike'], // "United States" is no cue
  ['declare declares declared declaring', 'that'], // "declared war" has no clause
  ['announce announces announced announcing', 'that'], // "announced the arrest" has no clause
  ['claim claims claimed claiming', 'that', 'nounLike'],
  ['allege alleges alleged alleging', 'that'],
  ['argue argues argued arguing', 'that'],
  ['insist insists insisted insisting', 'that'],
  ['maintain maintains maintained maintaining', 'that'], // "maintained the roads" has no clause
  ['contend contends contended contending', 'that'],
  ['assert asserts asserted asserting', 'that'],
  ['stress stresses stressed stressing', 'that', 'nounLike'],
  ['emphasize emphasizes emphasized emphasizing', 'that'],
  ['emphasise emphasises emphasised emphasising', 'that'],
  ['reiterate reiterates reiterated reiterating', 'that'],
  ['warn warns warned warning', 'that'], // "warned residents that"
  ['caution cautions cautioned cautioning', 'that', 'nounLike'],
  ['predict predicts predicted predicting', 'that'],
  ['suggest suggests suggested suggesting', 'that'],
  ['acknowledge acknowledges acknowledged acknowledging', 'that'],
  ['admit admits admitted admitting', 'that'],
  ['concede concedes conceded conceding', 'that'],
  ['confirm confirms confirmed confirming', 'that'],
  ['deny denies denied denying', 'that', 'denies'], // "denied the charge" is a noun, and soft
  ['report reports reported reporting', 'that', 'nounLike'],
  ['reveal reveals revealed revealing', 'that'],
  ['disclose discloses disclosed disclosing', 'that'],
  ['write writes wrote written writing', 'marks'], // "wrote that", '"…," she wrote'; "writing a letter" has no clause
  ['tweet tweets tweeted tweeting', 'that', 'nounLike'],
  ['post posts posted posting', 'marks', 'nounLike'],
  ['ask asks asked asking', 'marks', 'asks'], // "asked whether"; "asked for help" is an act
  ['wonder wonders wondered wondering', 'marks', 'asks'],
  ['inquire inquires inquired inquiring', 'marks', 'asks'],
  ['reply replies replied replying', 'that', 'nounLike'],
  ['respond responds responded responding', 'that'], // "officers responded to a call" has no clause
  ['answer answers answered answering', 'that', 'nounLike'],
  ['counter counters countered countering', 'that', 'nounLike'],
  ['retort retorts retorted retorting', 'that', 'nounLike'],
  ['quip quips quipped quipping', 'marks', 'nounLike'],
  ['joke jokes joked joking', 'that', 'nounLike'],
  ['recall recalls recalled recalling', 'that', 'nounLike'],
  ['remember remembers remembered remembering', 'marks'],
  ['testify testifies testified testifying', 'that'],
  ['continue continues continued continuing', 'marks'], // '"…," she continued'
  ['conclude concludes concluded concluding', 'that'],
  ['vow vows vowed vowing', 'that', 'nounLike'],
  ['promise promises promised promising', 'that', 'nounLike'],
  ['pledge pledges pledged pledging', 'that', 'nounLike'],
  ['remark remarks remarked remarking', 'that', 'nounLike'],
  ['comment comments commented commenting', 'marks', 'nounLike'],
  ['observe observes observed observing', 'that'],
  ['complain complains complained complaining', 'that'],
  ['lament laments lamented lamenting', 'that', 'nounLike'],
  ['boast boasts boasted boasting', 'that', 'nounLike'],
  ['speculate speculates speculated speculating', 'that'],
  ['estimate estimates estimated estimating', 'that', 'nounLike'],
  ['inform informs informed informing', 'that', 'hearer'],
  ['assure assures assured assuring', 'that', 'hearer'],
  ['remind reminds reminded reminding', 'that', 'hearer'],
  ['notify notifies notified notifying', 'that', 'hearer'],
  ['advise advises advised advising', 'that'],
  ['proclaim proclaims proclaimed proclaiming', 'that'],
  ['clarify clarifies clarified clarifying', 'that'],
  ['confess confesses confessed confessing', 'that'],
  ['swear swears swore swearing', 'that'],
  ['attest attests attested attesting', 'that'],
  ['signal signals signaled signaling', 'that', 'nounLike'],
  ['hint hints hinted hinting', 'that', 'nounLike'],
  ['indicate indicates indicated indicating', 'that'],
  ['muse muses mused musing', 'marks', 'nounLike'],
  ['shout shouts shouted shouting', 'marks', 'nounLike'],
  ['yell yells yelled yelling', 'marks', 'nounLike'],
  ['scream screams screamed screaming', 'marks', 'nounLike'],
  ['whisper whispers whispered whispering', 'marks', 'nounLike'],
  ['cry cries cried crying', 'marks', 'nounLike'],
  ['exclaim exclaims exclaimed exclaiming', 'marks'],
  ['laugh laughs laughed laughing', 'marks', 'nounLike'],
  ['opine opines opined opining', 'marks'],
  ['elaborate elaborates elaborated elaborating', 'marks'],
  ['interject interjects interjected interjecting', 'marks'],
  ['find finds found finding', 'that', 'voiced'], // "the audit found that"; "police found him" has no clause
  ['show shows showed shown showing', 'that', 'voiced', 'nounLike'], // "records show that"
  ['point points pointed pointing', 'that', 'nounLike'], // "pointed out that"
  ['share shares shared sharing', 'marks', 'nounLike'], // '"…," she shared'
  ['instruct instructs instructed instructing', 'marks'],
  ['urge urges urged urging', 'marks', 'nounLike'], // '"…," she urged'; "urged calm" is soft
  ['plead pleads pleaded pleading', 'marks'], // '"…," he pleaded'; "pleaded guilty" is an act
  ['agree agrees agreed agreeing', 'that'], // "agreed that"; "agreed to" is an act
  ['reason reasons reasoned reasoning', 'marks', 'nounLike'],
  ['begin begins began begun beginning', 'marks', 'nounLike'],
  ['chime chimes chimed chiming', 'marks', 'nounLike'], // '"…," she chimed in'
  ['tease teases teased teasing', 'marks', 'nounLike'],
  ['reassure reassures reassured reassuring', 'that', 'hearer'],
  ['affirm affirms affirmed affirming', 'that'],
  ['reckon reckons reckoned reckoning', 'that'],
  ['imply implies implied implying', 'that'],
  ['offer offers offered offering', 'marks', 'nounLike'], // '"…," she offered'
  ['read reads reading', 'marks', 'nounLike'], // "the statement read: …"
  ['cite cites cited citing', 'marks'], // '"…," cites Roe'; "cited fatigue" has no words
  ['describe describes described describing', 'marks'], // '"…," describes Roe'
  ['highlight highlights highlighted highlighting', 'marks', 'nounLike'], // "highlighting that"
  ['underscore underscores underscored underscoring', 'marks'], // "underscored that"
  ['forecast forecasts forecast forecasting', 'that', 'nounLike'], // "traders forecast that"
  ['demand demands demanded demanding', 'marks', 'nounLike'], // "demanded that the troops leave"
  ['rule rules ruled ruling', 'marks', 'nounLike'], // "the judge ruled that"
  ['tout touts touted touting', 'marks'], // "touting that"
  ['gush gushes gushed gushing', 'marks'], // '"…," she gushed'
  ['snap snaps snapped snapping', 'marks', 'nounLike'], // '"…," he snapped'
  ['fume fumes fumed fuming', 'marks', 'nounLike'], // '"…," he fumed'
  ['thunder thunders thundered thundering', 'marks', 'nounLike'], // '"…," he thundered'
  ['shoot shoots shot shooting', 'marks', 'nounLike'], // '"…," she shot back'; "shot him" has no words
  ['fire fires fired firing', 'marks', 'nounLike'], // '"…," he fired back'
  ['decry decries decried decrying', 'marks'], // '"…," he decried'
  ['grumble grumbles grumbled grumbling', 'marks', 'nounLike'],
  ['sigh sighs sighed sighing', 'marks', 'nounLike'],
  ['enthuse enthuses enthused enthusing', 'marks'],
  ['retweet retweets retweeted retweeting', 'marks', 'nounLike'],
  ['theorize theorizes theorized theorizing', 'that'],
  ['hypothesize hypothesizes hypothesized hypothesizing', 'that'],
  ['deadpan deadpans deadpanned deadpanning', 'marks'],
  ['counsel counsels counseled counseling', 'marks', 'nounLike'],
  ['profess professes professed professing', 'that'],
  ['relate relates related relating', 'marks'],
  ['recount recounts recounted recounting', 'that', 'nounLike'],
];

/** How a written form stands: past, present in -s, base (a noun as often as a verb), or -ing. */
type EnglishForm = 'past' | 'present' | 'base' | 'participle';

export interface EnglishCueForm {
  readonly cue: EnglishCue;
  readonly form: EnglishForm;
  /** A participle that needs an auxiliary: "has written", while "a text written in" reports nothing. */
  readonly perfect: boolean;
}

function readVerbs(): ReadonlyMap<string, EnglishCueForm> {
  const forms = new Map<string, EnglishCueForm>();
  for (const [written, takes, ...flags] of VERBS) {
    const words = written.split(' ');
    const cue: EnglishCue = {
      lemma: words[0] as string,
      takes,
      hearer: flags.includes('hearer'),
      denies: flags.includes('denies'),
      asks: flags.includes('asks'),
      nounLike: flags.includes('nounLike'),
      voiced: flags.includes('voiced'),
    };
    words.forEach((word, i) => {
      const form = i === 0 ? 'base' : i === 1 ? 'present' : word.endsWith('ing') ? 'participle' : 'past';
      // "written", "shown": a fourth form besides the past, which needs "has" before it.
      forms.set(word, { cue, form, perfect: words.length === 5 && i === 3 });
    });
  }
  return forms;
}

/** Every written form of a reporting verb, lower case. */
export const englishCues: ReadonlyMap<string, EnglishCueForm> = readVerbs();
