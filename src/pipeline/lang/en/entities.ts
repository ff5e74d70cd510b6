import type { EntityLexicon, Head, Title } from '../../entities/lexicon.ts';
import { EN_DEMONYMS } from './demonyms.ts';
import { EN_FEMININE_NAMES, EN_MASCULINE_NAMES } from './givenNames.ts';
import { EN_KNOWN } from './knownNames.ts';
import { EN_PLACE_NAMES } from './placeNames.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const phrases = (list: string): readonly string[] => list.trim().split(/\s*,\s*/u);
const titles = (kind: Title['kind'], gender: Title['gender'], list: string): readonly Title[] =>
  phrases(list).map((one) => ({ words: one, gender, kind }));
const heads = (type: Head['type'], list: string): readonly Head[] =>
  phrases(list).map((word) => ({ word, type }));

export const EN_ENTITIES: EntityLexicon = {
  language: 'en',
  titles: [
    ...titles(
      'title',
      'masculine',
      'Mr, Sir, Lord, King, Prince, Pope, Father, Brother, Sheikh, Imam, Ayatollah, Emperor',
    ),
    ...titles('title', 'feminine', 'Mrs, Ms, Miss, Lady, Dame, Queen, Princess, Sister, Madam'),
    ...titles(
      'title',
      null,
      'Dr, Prof, Professor, Doctor, Judge, Justice, Rabbi, Rev, Reverend, Bishop, Archbishop, Cardinal, Gen, General, Maj, Major, Col, Colonel, Lt, Lieutenant, Capt, Captain, Sgt, Sergeant, Adm, Admiral, Officer, Detective, Inspector, Sheriff, Coach',
    ),
    ...titles(
      'office',
      null,
      'President, Vice President, Prime Minister, Deputy Prime Minister, Chancellor, Premier, Minister, Foreign Minister, Defence Minister, Defense Minister, Finance Minister, Interior Minister, Secretary, Secretary of State, Foreign Secretary, Home Secretary, Treasury Secretary, Defense Secretary, Secretary-General, Secretary General, Governor, Gov, Senator, Sen, Representative, Rep, Congressman, Congresswoman, Mayor, Ambassador, Attorney General, Speaker, Chairman, Chairwoman, Chair, Chief Executive, CEO, Director, Commissioner, High Commissioner, Spokesman, Spokeswoman, Spokesperson, spokesman, spokeswoman, spokesperson, chief executive, chairman, chairwoman, director, founder, minister, president, analyst, economist, professor, coach, striker, midfielder, lawyer, actor, actress, singer, author, journalist',
    ),
  ],
  heads: [
    ...heads(
      'organisation',
      'Ministry, Department, University, College, Institute, Bank, Council, Committee, Commission, Party, Agency, Association, Federation, Union, Court, Army, Navy, Corps, Authority, Office, Bureau, Board, Group, Company, Corporation, Corp, Inc, Ltd, LLC, PLC, Holdings, Foundation, Organization, Organisation, League, Club, United, Airlines, Airways, Motors, Times, Post, News, Journal, Tribune, Parliament, Senate, Congress, Assembly, House, Police, Society, Centre, Center, Fund, Trust, Alliance, Front, Movement, Brigade, Brigades, School',
    ),
    ...heads(
      'place',
      'Street, Avenue, Road, Square, Airport, Island, Islands, River, Lake, Mountain, Mountains, Mount, Bay, Valley, Sea, Ocean, Strait, Gulf, County, Province, Peninsula, Desert, Bridge, Park, Stadium, Palace, Hospital, Port, Beach, Hills',
    ),
    ...heads(
      'event',
      'War, Summit, Cup, Olympics, Games, Festival, Championship, Championships, Prize, Award, Awards, Conference, Agreement, Treaty, Accord',
    ),
  ],
  // The English model reads "French army" as a nationality and a common word, as CoNLL does.
  nationalBodies: [],
  nameDescriptors: [],
  stateBodies: [],
  bodyTails: [],
  clubs: { names: [], cues: [], others: [] },
  languageWords: [],
  cities: {
    before: words('in to from near via left reached outside around toward towards into through'),
    joiners: words('and or'),
    sport: words(
      'match matches coach striker midfielder defender goalkeeper goal goals league season club clubs team teams cup championship tournament fixture scored scorer innings wicket quarterback inning playoff playoffs semifinal quarterfinal halftime referee stadium player players transfer soccer football rugby cricket basketball baseball hockey tennis',
    ),
  },
  noNames: [],
  verbalNouns: [],
  joiningHeads: { place: [], organisation: words('University College Institute Academy Museum Bank') },
  siteTails: [],
  demonyms: EN_DEMONYMS,
  known: EN_KNOWN,
  placeNames: EN_PLACE_NAMES,
  placeCues: words(
    'city town village province region district governorate state river capital county suburb of in',
  ),
  ambiguousPlaces: words(
    'Reading Nice Mobile Of Bath Male Man March Split Deal Orange Battle Hope Liberty Independence Victoria Florence Charlotte Jackson Lincoln Houston Marshall Sydney Santiago Santa San Union Most Central Salem Bar Pau Ho Un Para Date Ube Kobe Ma Sale Enterprise Eagle Sparks Young Surprise Warren Chandler Gilbert Arlington Norman Irving Garland Carson Salinas Davis Lewis Hamilton Nelson Wellington Cork Limerick Bell Troy Chester Lancaster Buffalo Phoenix Aurora Anderson Murray Tracy Jordan Chad Georgia Israel Clinton Madison Tyler Austin Dallas Logan Sterling Parker Wu Xi Yi Bo Li Lu Wuhu',
  ),
  stops: words(
    'The A An In On At By For From With And Or But If When While After Before Since Although However He She It They We You I His Her Their Its Our This That These Those There Here What Who Which Where Why How Not No Yes As To Is Was Are Were Be Been Has Have Had Will Would Can Could May Might Must Should Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Also Meanwhile Last Next Earlier Later More Most Many Some All Both Each Every One Two Three Four Five Six Seven Eight Nine Ten First Second Third New Now Then Today Yesterday Tomorrow According Under Over Between During Despite Read Photo Video Image Source Asked Speaking Officials Police Government Authorities Experts Analysts Critics Scientists Researchers',
  ),
  givenNames: { masculine: EN_MASCULINE_NAMES, feminine: EN_FEMININE_NAMES },
  months: [
    words('January Jan'),
    words('February Feb'),
    words('March Mar'),
    words('April Apr'),
    words('May'),
    words('June Jun'),
    words('July Jul'),
    words('August Aug'),
    words('September Sept Sep'),
    words('October Oct'),
    words('November Nov'),
    words('December Dec'),
  ],
  weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  currencies: [
    { code: 'USD', words: words('dollar dollars $ cents USD') },
    { code: 'EUR', words: words('euro euros € EUR') },
    { code: 'GBP', words: words('pound pounds sterling £ GBP') },
    { code: 'JPY', words: words('yen ¥') },
    { code: 'CNY', words: words('yuan renminbi') },
    { code: 'RUB', words: words('ruble rubles rouble roubles') },
    { code: 'INR', words: words('rupee rupees ₹') },
    { code: 'SAR', words: words('riyal riyals rial rials') },
    { code: 'AED', words: words('dirham dirhams') },
    { code: 'JOD', words: words('dinar dinars') },
    { code: 'ILS', words: words('shekel shekels ₪') },
    { code: 'CHF', words: words('franc francs') },
    { code: 'TRY', words: words('lira liras ₺') },
  ],
  magnitudes: words('hundred thousand million millions billion billions trillion trillions bn m'),
  numberWords: words(
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half several',
  ),
  nameParticles: words('al el bin ibn abu ben de del della der di du la le van von bint da dos'),
};
