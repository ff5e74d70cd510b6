/** An article page in Arabic, its words told apart by `number`; invented like everything in it. */
export function articlePage(number: number): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>بلدية المرفأ تفتتح الجسر رقم ${number} - صدى الساحل</title></head>
<body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>بلدية المرفأ تفتتح الجسر رقم ${number}</h1>
<p>افتتحت بلدية المرفأ صباح اليوم الجسر رقم ${number} الذي يربط الحي القديم بالميناء، بعد أعمال استمرت عامين كاملين.</p>
<p>وقال رئيس البلدية سامر الدالي إن الجسر رقم ${number} سيخفف الازدحام عن وسط المدينة، مضيفا أن العمل في الطريق الساحلي يبدأ الشهر المقبل.</p>
<p>وأكدت المهندسة هدى الريس أن تكلفة المشروع لم تتجاوز الميزانية التي أقرها المجلس العام الماضي.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>`;
}
