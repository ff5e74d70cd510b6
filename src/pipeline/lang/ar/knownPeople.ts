import type { KnownName } from '../../entities/lexicon.ts';

const person = (...names: string[]): KnownName => ({ type: 'person', names });

/**
 * People whom the news of many countries names by a short form alone, each with the spellings that mean nobody else: the full
 * name comes first. Short forms that are common words or many families' names (الأسد, عون) stand with the full name only.
 */
export const AR_PEOPLE: readonly KnownName[] = [
  // United States
  person('دونالد ترامب', 'ترامب', 'ترمب', 'دونالد ترمب'), // Donald Trump
  person('جو بايدن', 'بايدن', 'جوزيف بايدن'), // Joe Biden
  person('باراك أوباما', 'أوباما'), // Barack Obama
  person('كامالا هاريس'), // Kamala Harris
  person('هيلاري كلينتون'), // Hillary Clinton
  person('مايك بومبيو', 'بومبيو'), // Mike Pompeo
  person('مايك بنس'), // Mike Pence
  person('أنتوني بلينكن', 'بلينكن', 'أنطوني بلينكن'), // Antony Blinken
  person('لويد أوستن'), // Lloyd Austin
  person('جيك سوليفان'), // Jake Sullivan
  person('جون بولتون'), // John Bolton
  person('ماركو روبيو', 'روبيو'), // Marco Rubio
  person('نانسي بيلوسي', 'بيلوسي'), // Nancy Pelosi
  person('ريكس تيلرسون', 'تيلرسون'), // Rex Tillerson
  person('جيمس ماتيس'), // James Mattis
  person('جاريد كوشنر', 'كوشنر'), // Jared Kushner
  person('بيرني ساندرز'), // Bernie Sanders
  person('جون كيري'), // John Kerry
  person('ستيف ويتكوف', 'ويتكوف'), // Steve Witkoff
  person('آموس هوكشتاين', 'هوكشتاين'), // Amos Hochstein
  person('جيروم باول'), // Jerome Powell
  person('إيلون ماسك'), // Elon Musk
  person('مارك زوكربيرغ', 'زوكربيرغ', 'مارك زوكربيرج', 'زوكربيرج'), // Mark Zuckerberg
  person('بيل غيتس', 'بيل جيتس'), // Bill Gates
  person('جيف بيزوس', 'بيزوس'), // Jeff Bezos
  // Russia, Ukraine
  person('فلاديمير بوتين', 'بوتين', 'فلاديمير بوتن'), // Vladimir Putin
  person('دميتري ميدفيديف', 'ميدفيديف', 'دميتري مدفيديف', 'مدفيديف'), // Dmitry Medvedev
  person('سيرغي لافروف', 'لافروف', 'سيرجي لافروف'), // Sergey Lavrov
  person('سيرغي شويغو', 'شويغو', 'سيرجي شويجو'), // Sergei Shoigu
  person('دميتري بيسكوف', 'بيسكوف', 'ديمتري بيسكوف'), // Dmitry Peskov
  person('ماريا زاخاروفا', 'زاخاروفا'), // Maria Zakharova
  person('يفغيني بريغوجين', 'بريغوجين', 'يفجيني بريجوجين'), // Yevgeny Prigozhin
  person('أليكسي نافالني', 'نافالني', 'ألكسي نافالني'), // Alexei Navalny
  person('رمضان قديروف', 'قديروف'), // Ramzan Kadyrov
  person('فولوديمير زيلينسكي', 'زيلينسكي', 'فلاديمير زيلينسكي', 'زيلنسكي', 'فولوديمير زيلنسكي'), // Volodymyr Zelensky
  person('دميترو كوليبا', 'كوليبا'), // Dmytro Kuleba
  person('ألكسندر لوكاشينكو', 'لوكاشينكو'), // Alexander Lukashenko
  person('ميخائيل غورباتشوف', 'غورباتشوف'), // Mikhail Gorbachev
  // Europe
  person('إيمانويل ماكرون', 'ماكرون'), // Emmanuel Macron
  person('مارين لوبان', 'لوبان', 'مارين لوبن', 'لوبن'), // Marine Le Pen
  person('فرانسوا هولاند'), // François Hollande
  person('نيكولا ساركوزي', 'ساركوزي'), // Nicolas Sarkozy
  person('جان إيف لودريان', 'لودريان'), // Jean-Yves Le Drian
  person('أنغيلا ميركل', 'ميركل', 'أنجيلا ميركل'), // Angela Merkel
  person('أولاف شولتس', 'شولتس', 'أولاف شولتز'), // Olaf Scholz
  person('أنالينا بيربوك', 'بيربوك'), // Annalena Baerbock
  person('فريدريش ميرتس', 'ميرتس'), // Friedrich Merz
  person('بوريس جونسون'), // Boris Johnson
  person('ريشي سوناك', 'سوناك'), // Rishi Sunak
  person('كير ستارمر', 'ستارمر'), // Keir Starmer
  person('تيريزا ماي'), // Theresa May
  person('ديفيد كاميرون'), // David Cameron
  person('جورجيا ميلوني', 'ميلوني'), // Giorgia Meloni
  person('سيلفيو برلسكوني', 'برلسكوني', 'بيرلسكوني'), // Silvio Berlusconi
  person('بيدرو سانشيز'), // Pedro Sánchez
  person('فيكتور أوربان', 'أوربان'), // Viktor Orbán
  person('أورسولا فون دير لاين', 'فون دير لاين', 'أورسولا فون دير لايين', 'فون دير لايين'), // Ursula von der Leyen
  person('جوزيب بوريل', 'بوريل'), // Josep Borrell
  person('فيديريكا موغيريني', 'موغيريني', 'فيديريكا موغريني', 'موغريني'), // Federica Mogherini
  person('جان كلود يونكر', 'يونكر'), // Jean-Claude Juncker
  person('كريستين لاغارد', 'لاغارد', 'كريستين لاجارد'), // Christine Lagarde
  person('ينس ستولتنبرغ', 'ستولتنبرغ', 'ستولتنبرج'), // Jens Stoltenberg
  person('أليكسيس تسيبراس', 'تسيبراس'), // Alexis Tsipras
  // Turkey, Iran, Israel
  person('رجب طيب أردوغان', 'أردوغان', 'طيب أردوغان', 'رجب طيب إردوغان', 'إردوغان'), // Recep Tayyip Erdoğan
  person('مولود جاويش أوغلو', 'جاويش أوغلو', 'مولود تشاووش أوغلو', 'تشاووش أوغلو'), // Mevlüt Çavuşoğlu
  person('أحمد داود أوغلو', 'داود أوغلو'), // Ahmet Davutoğlu
  person('هاكان فيدان'), // Hakan Fidan
  person('أكرم إمام أوغلو', 'إمام أوغلو'), // Ekrem İmamoğlu
  person('فتح الله غولن', 'غولن'), // Fethullah Gülen
  person('حسن روحاني'), // Hassan Rouhani
  person('علي خامنئي', 'خامنئي'), // Ali Khamenei
  person('محمود أحمدي نجاد', 'أحمدي نجاد'), // Mahmoud Ahmadinejad
  person('محمد جواد ظريف', 'جواد ظريف'), // Mohammad Javad Zarif
  person('إبراهيم رئيسي'), // Ebrahim Raisi
  person('مسعود بزشكيان', 'بزشكيان'), // Masoud Pezeshkian
  person('حسين أمير عبد اللهيان', 'أمير عبد اللهيان', 'عبد اللهيان'), // Hossein Amir-Abdollahian
  person('عباس عراقجي', 'عراقجي'), // Abbas Araghchi
  person('قاسم سليماني'), // Qasem Soleimani
  person('بنيامين نتنياهو', 'نتنياهو', 'بنيامين نتانياهو', 'نتانياهو'), // Benjamin Netanyahu
  person('إيهود باراك'), // Ehud Barak
  person('إيهود أولمرت', 'أولمرت'), // Ehud Olmert
  person('أرييل شارون', 'شارون', 'آرييل شارون'), // Ariel Sharon
  person('أفيغدور ليبرمان', 'ليبرمان', 'أفيجدور ليبرمان'), // Avigdor Lieberman
  person('نفتالي بينيت', 'نفتالي بينت'), // Naftali Bennett
  person('يائير لابيد', 'لابيد', 'يائير لبيد'), // Yair Lapid
  person('بيني غانتس', 'غانتس', 'بيني جانتس'), // Benny Gantz
  person('يوآف غالانت', 'غالانت', 'يوآف جالانت'), // Yoav Gallant
  person('إيتمار بن غفير', 'بن غفير'), // Itamar Ben-Gvir
  person('بتسلئيل سموتريتش', 'سموتريتش', 'سموتريش'), // Bezalel Smotrich
  person('يسرائيل كاتس'), // Israel Katz
  person('إسحاق هرتسوغ', 'هرتسوغ', 'يتسحاق هرتسوغ'), // Isaac Herzog
  person('تسيبي ليفني', 'ليفني'), // Tzipi Livni
  person('شمعون بيريز', 'شمعون بيرس'), // Shimon Peres
  // Arab countries
  person('عبد الفتاح السيسي', 'السيسي'), // Abdel Fattah el-Sisi
  person('حسني مبارك', 'محمد حسني مبارك'), // Hosni Mubarak
  person('مصطفى مدبولي', 'مدبولي'), // Mostafa Madbouly
  person('أحمد أبو الغيط', 'أبو الغيط'), // Ahmed Aboul Gheit
  person('محمد البرادعي', 'البرادعي'), // Mohamed ElBaradei
  person('عبد المجيد تبون', 'تبون'), // Abdelmadjid Tebboune
  person('عبد العزيز بوتفليقة', 'بوتفليقة'), // Abdelaziz Bouteflika
  person('قيس سعيد', 'قيس سعيّد'), // Kais Saied
  person('راشد الغنوشي', 'الغنوشي'), // Rached Ghannouchi
  person('الباجي قائد السبسي', 'قائد السبسي'), // Beji Caid Essebsi
  person('زين العابدين بن علي'), // Zine El Abidine Ben Ali
  person('يوسف الشاهد'), // Youssef Chahed
  person('عزيز أخنوش', 'أخنوش'), // Aziz Akhannouch
  person('عبد الإله بنكيران', 'بنكيران', 'عبد الإله ابن كيران'), // Abdelilah Benkirane
  person('سعد الدين العثماني'), // Saadeddine Othmani
  person('ناصر بوريطة', 'بوريطة'), // Nasser Bourita
  person('معمر القذافي', 'القذافي'), // Muammar Gaddafi
  person('خليفة حفتر', 'حفتر'), // Khalifa Haftar
  person('عبد الحميد الدبيبة', 'الدبيبة'), // Abdul Hamid Dbeibeh
  person('فايز السراج'), // Fayez al-Sarraj
  person('عقيلة صالح'), // Aguila Saleh
  person('عبد الفتاح البرهان'), // Abdel Fattah al-Burhan
  person('محمد حمدان دقلو', 'حميدتي', 'محمد حمدان دقلو حميدتي'), // Hemedti
  person('عبد الله حمدوك', 'حمدوك'), // Abdalla Hamdok
  person('عمر البشير'), // Omar al-Bashir
  person('سلفا كير', 'سلفاكير', 'سلفا كير ميارديت'), // Salva Kiir
  person('علي عبد الله صالح'), // Ali Abdullah Saleh
  person('عبد ربه منصور هادي', 'منصور هادي'), // Abdrabbuh Mansur Hadi
  person('رشاد العليمي'), // Rashad al-Alimi
  person('عبد الملك الحوثي'), // Abdul-Malik al-Houthi
  person('بشار الأسد'), // Bashar al-Assad
  person('حافظ الأسد'), // Hafez al-Assad
  person('أحمد الشرع', 'أبو محمد الجولاني'), // Ahmed al-Sharaa
  person('وليد المعلم'), // Walid Muallem
  person('فيصل المقداد'), // Faisal Mekdad
  person('ستافان دي ميستورا', 'دي ميستورا', 'ستيفان دي ميستورا'), // Staffan de Mistura
  person('غير بيدرسون', 'بيدرسون', 'جير بيدرسون', 'غير بيدرسن'), // Geir Pedersen
  person('حسن نصر الله'), // Hassan Nasrallah
  person('نعيم قاسم'), // Naim Qassem
  person('نبيه بري'), // Nabih Berri
  person('سعد الحريري'), // Saad Hariri
  person('رفيق الحريري'), // Rafic Hariri
  person('نجيب ميقاتي', 'ميقاتي'), // Najib Mikati
  person('جبران باسيل'), // Gebran Bassil
  person('سمير جعجع', 'جعجع'), // Samir Geagea
  person('وليد جنبلاط', 'جنبلاط'), // Walid Jumblatt
  person('سليمان فرنجية', 'فرنجية'), // Suleiman Frangieh
  person('ميشال عون'), // Michel Aoun
  person('جوزيف عون', 'جوزاف عون'), // Joseph Aoun
  person('نواف سلام'), // Nawaf Salam
  person('محمود عباس', 'أبو مازن'), // Mahmoud Abbas
  person('ياسر عرفات', 'أبو عمار'), // Yasser Arafat
  person('إسماعيل هنية'), // Ismail Haniyeh
  person('يحيى السنوار', 'السنوار'), // Yahya Sinwar
  person('خالد مشعل'), // Khaled Mashal
  person('محمد الضيف'), // Mohammed Deif
  person('صائب عريقات', 'عريقات'), // Saeb Erekat
  person('محمد اشتية', 'اشتية'), // Mohammad Shtayyeh
  person('أيمن الصفدي'), // Ayman Safadi
  person('صدام حسين'), // Saddam Hussein
  person('نوري المالكي'), // Nouri al-Maliki
  person('حيدر العبادي'), // Haider al-Abadi
  person('عادل عبد المهدي'), // Adel Abdul-Mahdi
  person('مصطفى الكاظمي'), // Mustafa al-Kadhimi
  person('محمد شياع السوداني'), // Mohammed Shia al-Sudani
  person('مقتدى الصدر'), // Muqtada al-Sadr
  person('علي السيستاني', 'السيستاني'), // Ali al-Sistani
  person('هادي العامري'), // Hadi al-Amiri
  person('مسعود بارزاني', 'مسعود البارزاني'), // Masoud Barzani
  person('نيجيرفان بارزاني', 'نيجيرفان البارزاني'), // Nechirvan Barzani
  person('أبو بكر البغدادي'), // Abu Bakr al-Baghdadi
  person('أسامة بن لادن', 'بن لادن'), // Osama bin Laden
  person('أيمن الظواهري', 'الظواهري'), // Ayman al-Zawahiri
  person('جمال خاشقجي', 'خاشقجي'), // Jamal Khashoggi
  person('عادل الجبير'), // Adel al-Jubeir
  person('تركي آل الشيخ'), // Turki Al-Sheikh
  // Asia, Africa, Americas
  person('شي جين بينغ', 'شي جينبينغ', 'شي جين بينج'), // Xi Jinping
  person('كيم جونغ أون', 'كيم جونج أون'), // Kim Jong Un
  person('ناريندرا مودي', 'مودي'), // Narendra Modi
  person('شينزو آبي'), // Shinzo Abe
  person('عمران خان'), // Imran Khan
  person('نواز شريف'), // Nawaz Sharif
  person('برويز مشرف'), // Pervez Musharraf
  person('حامد كرزاي', 'كرزاي', 'حامد قرضاي', 'قرضاي'), // Hamid Karzai
  person('أشرف غني'), // Ashraf Ghani
  person('آبي أحمد', 'أبي أحمد'), // Abiy Ahmed
  person('نيلسون مانديلا', 'مانديلا'), // Nelson Mandela
  person('سيريل رامافوزا', 'رامافوزا'), // Cyril Ramaphosa
  person('بول كاغامي', 'كاغامي'), // Paul Kagame
  person('جاستن ترودو', 'ترودو'), // Justin Trudeau
  person('نيكولاس مادورو', 'مادورو'), // Nicolás Maduro
  person('هوغو تشافيز', 'تشافيز'), // Hugo Chávez
  person('جايير بولسونارو', 'بولسونارو', 'جاير بولسونارو'), // Jair Bolsonaro
  person('لويس إيناسيو لولا دا سيلفا', 'لولا دا سيلفا'), // Lula da Silva
  person('خافيير ميلي'), // Javier Milei
  // International bodies
  person('أنطونيو غوتيريش', 'غوتيريش', 'أنطونيو غوتيريس', 'غوتيريس', 'أنطونيو جوتيريش', 'جوتيريش'), // António Guterres
  person('بان كي مون', 'بان كي-مون'), // Ban Ki-moon
  person('كوفي عنان', 'كوفي أنان'), // Kofi Annan
  person('تيدروس أدهانوم غيبريسوس', 'غيبريسوس', 'تيدروس أدهانوم'), // Tedros Adhanom
  person('رافائيل غروسي', 'غروسي', 'رافاييل غروسي'), // Rafael Grossi
  person('مارتن غريفيث', 'غريفيث', 'مارتن غريفيثس', 'غريفيثس'), // Martin Griffiths
  person('هانس غروندبرغ', 'غروندبرغ'), // Hans Grundberg
  person('إسماعيل ولد الشيخ أحمد', 'ولد الشيخ أحمد'), // Ismail Ould Cheikh Ahmed
  person('غسان سلامة'), // Ghassan Salamé
  // Sport
  person('كريستيانو رونالدو', 'رونالدو'), // Cristiano Ronaldo
  person('ليونيل ميسي', 'ميسي'), // Lionel Messi
  person('محمد صلاح'), // Mohamed Salah
  person('كيليان مبابي', 'مبابي'), // Kylian Mbappé
  person('كريم بنزيما', 'بنزيما', 'كريم بنزيمة', 'بنزيمة'), // Karim Benzema
  person('نيمار دا سيلفا', 'نيمار'), // Neymar
  person('إيرلينغ هالاند', 'هالاند', 'إرلينغ هالاند'), // Erling Haaland
  person('زين الدين زيدان'), // Zinedine Zidane
  person('بيب غوارديولا', 'غوارديولا', 'جوارديولا', 'بيب جوارديولا'), // Pep Guardiola
  person('جوزيه مورينيو', 'مورينيو'), // José Mourinho
  person('كارلو أنشيلوتي', 'أنشيلوتي'), // Carlo Ancelotti
  person('يورغن كلوب', 'يورجن كلوب'), // Jürgen Klopp
  person('تشافي هيرنانديز', 'تشافي'), // Xavi
  person('رياض محرز'), // Riyad Mahrez
  person('أشرف حكيمي'), // Achraf Hakimi
  person('ساديو ماني'), // Sadio Mané
  person('جوزيف بلاتر', 'بلاتر', 'سيب بلاتر'), // Sepp Blatter
  person('ميشيل بلاتيني', 'بلاتيني'), // Michel Platini
  person('جياني إنفانتينو', 'إنفانتينو'), // Gianni Infantino
  person('نوفاك ديوكوفيتش', 'ديوكوفيتش', 'نوفاك دجوكوفيتش', 'دجوكوفيتش'), // Novak Djokovic
  person('روجيه فيدرر', 'فيدرر', 'روجر فيدرر'), // Roger Federer
  person('رافاييل نادال', 'نادال', 'رافائيل نادال'), // Rafael Nadal
];
