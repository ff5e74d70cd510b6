import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import { settleWords } from '../../../src/pipeline/segments/settle/settleWords.ts';

const segment = createSegmenter(loadSegmentModel());
const pageOf = (title: string, body: string) =>
  readPage({
    url: 'https://news.example/1',
    body: `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title}"><meta property="og:type" content="article"></head><body><header><a href="/">المدار</a><nav><ul><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>${body}<footer><p>جميع الحقوق محفوظة © المدار 2025</p></footer></body></html>`,
    contentType: 'text/html',
  });
const linesOf = (title: string, body: string): readonly string[] =>
  segment(pageOf(title, body)).segments.flatMap((one) => one.body.split('\n'));

interface Story {
  readonly head: string;
  readonly caption: string;
  /** Lines that open with "# " are subheadings. */
  readonly text: readonly string[];
}

// Invented. Electric buses between Rabat and Salé; a Gulf meeting on food; an essay on how to read a city; a chair for a sore back.
const BUSES: Story = {
  head: 'الرباط تطلق أول خط للحافلات الكهربائية بين العاصمة وسلا',
  caption: 'حافلة كهربائية تعبر جسر الحسن الثاني في اليوم الأول من التشغيل',
  text: [
    'أطلقت سلطات العاصمة المغربية صباح الأربعاء أول خط للحافلات الكهربائية يربط الرباط بمدينة سلا، في خطوة طال انتظارها بعد سنوات من الازدحام على الجسور.',
    'ويضم الخط ثلاثين حافلة تعمل من الخامسة صباحا حتى منتصف الليل، ويتوقف في اثنتين وعشرين محطة مجهزة بشاشات تعرض مواعيد الوصول.',
    'وقال مدير شركة النقل عبد الإله الشرقاوي إن "الرحلة التي كانت تستغرق خمسين دقيقة لن تتجاوز اليوم خمسا وعشرين دقيقة".',
    '# تذكرة موحدة',
    'وسيدفع الركاب ستة دراهم للتذكرة الواحدة، على أن تصدر الشركة قبل نهاية العام بطاقة اشتراك شهرية للطلبة والمتقاعدين.',
    'ورحبت جمعيات الأحياء في سلا بالخط الجديد، لكنها طالبت بتمديده إلى حي السلام والقرية.',
    '"انتظرنا هذا اليوم طويلا"، تقول الطالبة وئام الإدريسي وهي تصعد إلى الحافلة.',
    'وتابع الشرقاوي أن الشركة ستطلق خطين آخرين في الربيع المقبل، أحدهما إلى تمارة.',
    'ولم تعلن الشركة بعد كلفة المشروع النهائية.',
  ],
};
const FOOD: Story = {
  head: 'البحرين تستضيف قمة الأمن الغذائي وسط دعوات لمخزون خليجي مشترك',
  caption: 'وزراء الزراعة في صورة تذكارية قبل الجلسة الافتتاحية',
  text: [
    'انطلقت في المنامة اليوم الاثنين أعمال القمة الخليجية للأمن الغذائي بمشاركة وزراء الزراعة في دول مجلس التعاون وممثلين عن منظمات دولية.',
    'ويبحث المجتمعون على مدى يومين إنشاء مخزون استراتيجي مشترك من القمح والأرز والزيوت يكفي حاجة المنطقة ستة أشهر.',
    'وقال وزير البلديات والزراعة وائل المبارك، في كلمته الافتتاحية، إن الأزمات المتلاحقة «أثبتت أن الأمن الغذائي لا يبنى بجهد منفرد».',
    'وأضاف: «نحتاج إلى صوت واحد حين نجلس مع المصدرين، وإلى مستودعات موزعة على أكثر من ميناء».',
    'وتستورد دول الخليج أكثر من ثمانين في المئة من غذائها، وفق تقديرات منظمة الأغذية والزراعة.',
    'ومن المتوقع أن يصدر عن القمة غدا الثلاثاء بيان ختامي يحدد موعد بدء الشراء الموحد.',
    'وتشارك مصر والأردن بصفة مراقب.',
  ],
};
const CITY: Story = {
  head: 'لماذا لا نقرأ المدن كما نقرأ الكتب؟',
  caption: 'شارع في حي الصالحية القديم بدمشق',
  text: [
    'كلما عدت إلى حينا القديم وجدت نفسي أبحث عن دكان الوراق الذي كان عند الزاوية، كأن المدينة كتاب ضاعت منه صفحة.',
    'المدن لا تكذب. هي تقول لنا كل شيء دفعة واحدة، لكننا نمر بها مسرعين ولا نصغي.',
    'حين هدمت البلدية سوق النحاسين قيل لنا إن الطريق الجديد سيختصر خمس دقائق. لم يسأل أحد ماذا خسرنا في المقابل.',
    '# ذاكرة من حجر',
    'في أربعينيات القرن الماضي كتب جدي في دفتره: «الحجر الذي لا اسم له لا يحزن عليه أحد». كنت أظن العبارة زخرفا، ثم فهمت أنها وصية.',
    'ولعل أخطر ما يصيب المدينة أن يتشابه كل حي فيها مع الآخر، فلا يعود الغريب غريبا ولا ابن البلد ابن بلد.',
    'شارك في هذا المحو كثيرون: مهندس مستعجل، ومالك جشع، ومثقف سكت.',
    'أعرف أن الحنين مرشد سيئ. لكن النسيان مرشد أسوأ.',
    'فلنتعلم أولا كيف نقرأ، ثم لنهدم ما نشاء.',
  ],
};

const p = (text: string): string => `<p>${text}</p>`;
const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
/** A story's lines as markup, with what stands before the line of a number; 99 for behind the last. */
function set(
  story: Story,
  heading: (text: string) => string,
  between: Readonly<Record<number, string>> = {},
) {
  const lines = story.text.map(
    (text, n) => `${between[n] ?? ''}${text.startsWith('# ') ? heading(text.slice(2)) : p(text)}`,
  );
  return lines.join('') + (between[99] ?? '');
}
const textOf = ({ text }: Story): readonly string[] => text.map((line) => line.replace(/^# /, ''));
const h2 = (text: string): string => `<h2>${text}</h2>`;

describe('an article of an Arabic site', () => {
  it('keeps a heading with a picture below it, and the short line it closes with', () => {
    // As the theme Jannah sets it; "follow the latest news in our channel on WhatsApp", "press here to join"
    const related =
      '<div id="inline-related-post" class="mag-box"><div class="widget-title"><div class="the-subtitle">مقالات ذات صلة</div></div><ul class="posts-items"><li><a class="post-title" href="/1">أمطار رعدية متوقعة على المرتفعات الغربية</a><span class="date">منذ يومين</span></li></ul></div>';
    const picture = `<figure class="wp-caption alignnone"><img src="b.jpg"><figcaption class="wp-caption-text">${FOOD.caption} (تصوير: سامر عيد)</figcaption></figure>`;
    const follow =
      '<p style="text-align:center"><strong>تابعوا آخر الأخبار عبر قناتنا على واتساب</strong></p><p><a href="https://whatsapp.com/channel/1">اضغط هنا للانضمام إلى قناة المدار على واتساب</a></p>';
    for (const story of [BUSES, CITY]) {
      const text = set(story, (line) => `<h3>${line}</h3>`, { 2: related, 4: picture, 99: follow });
      const found = linesOf(
        story.head,
        `<div class="main-content"><article id="the-post" class="post-content"><header><h1 class="post-title entry-title">${story.head}</h1><div class="post-meta"><span class="author-meta"><a href="/a">هشام البقالي</a></span><span class="date">8 أكتوبر 2025</span></div></header><div class="entry-content entry clearfix">${text}</div></article></div>`,
      );
      expect(found).toEqual(textOf(story));
    }
  });

  it('keeps a heading behind links to other pages that stand in its own element', () => {
    // "Look at more:"; "you can follow our news in the app Nabd, from here"; "to reach the editor of the news"
    const more =
      '<p class="more-news"><strong>طالع المزيد:</strong></p><p class="more-news"><a href="/1">هل تعود السينما إلى الساحات العامة؟</a></p><p class="more-news"><a href="/2">أسعار الذهب تسجل أعلى مستوى في شهر</a></p>';
    const last =
      '<p>يمكنكم متابعة أخبار المدار عبر تطبيق نبض <a href="https://nabd.example">من هنا</a></p><p>للتواصل مع محرر الخبر: 0100-555-123</p>';
    for (const story of [BUSES, CITY])
      expect(
        linesOf(
          story.head,
          `<article><h1>${story.head}</h1><div class="pm">8 أكتوبر 2025 | هشام البقالي</div><div class="details">${set(story, h2, { 3: more, 99: last })}</div></article>`,
        ),
      ).toEqual(textOf(story));
  });

  it('keeps a heading in bold type behind a box', () => {
    const box =
      '<div class="related-news-inside"><div class="title">أخبار ذات صلة</div><div class="item"><a href="/1">أمطار رعدية متوقعة على المرتفعات الغربية</a></div><div class="item"><a href="/2">هل تعود السينما إلى الساحات العامة؟</a></div></div>';
    const app = '<p class="app-promo">حمّل تطبيق المدار لتصلك الأخبار العاجلة أولا بأول</p>';
    for (const story of [BUSES, CITY])
      expect(
        linesOf(
          story.head,
          `<div class="col-8 article-wrapper"><h1>${story.head}</h1><div class="date-author"><span>8 أكتوبر 2025 بتوقيت أبوظبي</span><span>هشام البقالي - أبوظبي</span></div><div class="image-wrap"><img src="a.jpg"><div class="imgCaption">${story.caption}</div></div><div class="article-body">${set(story, bold, { 3: box, 99: app })}</div></div>`,
        ),
      ).toEqual(textOf(story));
  });

  it('is free of captions that stand in plain paragraphs', () => {
    // "(Reuters)", "picture: …", "- AFP"
    const pictures = {
      1: `<p><img src="1.jpg"></p><p>${FOOD.caption} (رويترز)</p>`,
      4: `<p><img src="2.jpg"></p><p>صورة: ${CITY.caption}</p>`,
      6: `<p><img src="3.jpg"></p><p>${BUSES.caption} - أ ف ب</p>`,
    };
    expect(
      linesOf(
        FOOD.head,
        `<div class="post"><h1>${FOOD.head}</h1><div>لطيفة المناعي - 17 نوفمبر 2025</div><div class="post-text">${set(FOOD, h2, pictures)}</div></div>`,
      ),
    ).toEqual(textOf(FOOD));
  });

  it('is free of a writer’s note, and of whose opinion it is', () => {
    // "* a writer and academic from Lebanon"; "the opinions in this article are the writer's"
    const notes =
      '<p>* كاتب وأكاديمي من لبنان</p><p><em>المقالات المنشورة تعبر عن رأي أصحابها ولا تعبر بالضرورة عن رأي الموقع.</em></p>';
    expect(
      linesOf(
        CITY.head,
        `<div class="opinion-page"><div class="writer-box"><h4><a href="/w">سوسن الحكيم</a></h4></div><h1>${CITY.head}</h1><time>3 كانون الأول 2024</time><div class="text">${set(CITY, h2, { 99: notes })}</div></div>`,
      ),
    ).toEqual(textOf(CITY));
  });

  it('is free of calls that an editor set among its paragraphs, and of Reuters’ closing lines', () => {
    // "To follow the urgent news … join our channel on Telegram"; "what do you think? tell us in the comments";
    // "(prepared by … for the Arabic service - edited by …)", "our standards: the trust principles"
    const calls = {
      3: '<p>🔴 لمتابعة الأخبار العاجلة لحظة بلحظة انضموا لقناتنا على تيليجرام 👇</p>',
      99: '<p>ما رأيك؟ شاركنا تجربتك في التعليقات.</p><p>(إعداد لطيفة المناعي للنشرة العربية - تحرير منى سالم)</p><p>معاييرنا: مبادئ الثقة</p>',
    };
    expect(
      linesOf(
        FOOD.head,
        `<article><h1>${FOOD.head}</h1><div class="entry">${set(FOOD, h2, calls)}</div></article>`,
      ),
    ).toEqual(textOf(FOOD));
  });
});

describe('a doubtful line', () => {
  /** Why its words leave it out. */
  function reasonFor(text: string, before = ''): string | undefined {
    const { document } = pageOf('', `${before}<p>${text}</p>`);
    if (document === null) throw new Error('no document');
    const page = readBlocks(document);
    const at = page.blocks.findIndex((block) => block.text === text);
    const why = new Map<number, string>();
    settleWords(page, { p: Float32Array.from(page.blocks, () => 0.85), why });
    return why.get(at);
  }

  it.each([
    'انضم إلى الفريق الأول لاعبان من الأكاديمية.', // two players joined the first team
    'اشترك في الهجوم أربعة مسلحين، بحسب بيان الشرطة.', // four gunmen took part in the attack
    'وتابع الرئيس أن الاشتراك في الدوري سيبدأ في الخريف.', // the president went on …, taking part in the league
    'تابعنا باهتمام ما صدر عن القمة من قرارات.', // we followed with interest what the meeting decided
    'سجل الباحثون تراجعا في القراءة في مجتمعنا.', // researchers noted a decline in our society
    'انتقل إلى الدوري الإنجليزي.', // he moved to the English league
    'وهكذا تكتمل الصورة: بلد بلا ماء وبلا كهرباء.', // so the picture is complete: …
    'لم تتغير الصورة عن المدينة كثيرا منذ ذلك اليوم.', // the picture of the city did not change much
    'القاهرة (رويترز) - قال وزير المالية إن العجز تراجع.', // Cairo (Reuters) - …
    'والأرقام لا تعكس بالضرورة واقع السوق.', // the figures do not necessarily show the market
  ])('stays that tells what somebody did: %s', (text) => {
    expect(reasonFor(text)).toBeUndefined();
  });

  it.each([
    ['تابع أخبارنا أولا بأول على قناتنا في تلغرام', 'asks to subscribe'], // follow … our channel
    ['سجّل في نشرتنا الأسبوعية لتصلك المقالات كل جمعة.', 'asks to subscribe'], // register for our letter
    ['شارك هذا الخبر مع من تحب', 'asks to subscribe'], // share this news
    ['محتويات التقرير', 'a table of contents'], // contents of the report
    ['مقال مدفوع: قد نحصل على عمولة من روابطه', 'a disclosure'], // we may get a commission
  ])('goes that bids or labels: %s', (text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  it('goes that closes with an agency below a picture, and stays where a sentence ends before that', () => {
    const picture = '<p><img src="a.jpg"></p>';
    expect(reasonFor('منشأة نفطية في الصحراء الشرقية (رويترز / أرشيف)', picture)).toBe('a caption');
    expect(reasonFor('منشأة نفطية في الصحراء الشرقية (رويترز)')).toBeUndefined();
    expect(reasonFor('وأعلنت الشركة استئناف الضخ. (رويترز)', picture)).toBeUndefined();
  });
});
