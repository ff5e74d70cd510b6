import type { Demonym } from '../../entities/lexicon.ts';

// Code, then adjectives and nouns; the engine adds the plural -s where the form ends in -n, -i or a consonant + e.
const ROWS = `
SA Saudi Saudis
AE Emirati Emiratis
KW Kuwaiti Kuwaitis
BH Bahraini Bahrainis
QA Qatari Qataris
OM Omani Omanis
YE Yemeni Yemenis
IQ Iraqi Iraqis
SY Syrian Syrians
LB Lebanese
JO Jordanian Jordanians
PS Palestinian Palestinians
IL Israeli Israelis
EG Egyptian Egyptians
SD Sudanese
SS South_Sudanese
LY Libyan Libyans
TN Tunisian Tunisians
DZ Algerian Algerians
MA Moroccan Moroccans
SO Somali Somalis
IR Iranian Iranians
TR Turkish Turk Turks
AF Afghan Afghans
PK Pakistani Pakistanis
IN Indian Indians
BD Bangladeshi Bangladeshis
LK Sri_Lankan Sri_Lankans
NP Nepalese Nepali
CN Chinese
JP Japanese
KR Korean Koreans South_Korean South_Koreans
KP North_Korean North_Koreans
TW Taiwanese
VN Vietnamese
TH Thai Thais
MY Malaysian Malaysians
ID Indonesian Indonesians
PH Filipino Filipinos Philippine
SG Singaporean Singaporeans
MM Burmese
KZ Kazakh Kazakhs Kazakhstani
UZ Uzbek Uzbeks
AZ Azerbaijani Azerbaijanis
AM Armenian Armenians
GE Georgian Georgians
RU Russian Russians
UA Ukrainian Ukrainians
BY Belarusian Belarusians
PL Polish Pole Poles
CZ Czech Czechs
SK Slovak Slovaks
HU Hungarian Hungarians
RO Romanian Romanians
BG Bulgarian Bulgarians
RS Serbian Serbians Serb Serbs
HR Croatian Croatians Croat Croats
BA Bosnian Bosnians
SI Slovenian Slovenians
MK Macedonian Macedonians
AL Albanian Albanians
GR Greek Greeks
CY Cypriot Cypriots
IT Italian Italians
FR French Frenchman Frenchwoman
DE German Germans
AT Austrian Austrians
CH Swiss
BE Belgian Belgians
NL Dutch Dutchman
GB British Briton Britons Scottish Welsh English Englishman Scot Scots
IE Irish Irishman
ES Spanish Spaniard Spaniards Catalan Basque
PT Portuguese
DK Danish Dane Danes
SE Swedish Swede Swedes
NO Norwegian Norwegians
FI Finnish Finn Finns
IS Icelandic
EE Estonian Estonians
LV Latvian Latvians
LT Lithuanian Lithuanians
US American Americans
CA Canadian Canadians
MX Mexican Mexicans
CU Cuban Cubans
BR Brazilian Brazilians
AR Argentine Argentinian Argentinians Argentines
CL Chilean Chileans
CO Colombian Colombians
VE Venezuelan Venezuelans
PE Peruvian Peruvians
UY Uruguayan Uruguayans
BO Bolivian Bolivians
EC Ecuadorian Ecuadorians
AU Australian Australians Aussie
NZ New_Zealander New_Zealanders
ZA South_African South_Africans
NG Nigerian Nigerians
GH Ghanaian Ghanaians
KE Kenyan Kenyans
ET Ethiopian Ethiopians
ER Eritrean Eritreans
UG Ugandan Ugandans
TZ Tanzanian Tanzanians
RW Rwandan Rwandans
CD Congolese
CM Cameroonian Cameroonians
SN Senegalese
ML Malian Malians
ZW Zimbabwean Zimbabweans
eu European Europeans
asia Asian Asians
africa African Africans
arab Arab Arabs Arabic
latin Latino Latinos Hispanic
muslim Muslim Muslims Islamic Islamist Islamists
christian Christian Christians
jew Jewish Jew Jews
zionist Zionist Zionists
shia Shia Shiite Shiites
sunni Sunni Sunnis
druze Druze
catholic Catholic Catholics
protestant Protestant Protestants
orthodox Orthodox
hindu Hindu Hindus
buddhist Buddhist Buddhists
sikh Sikh Sikhs
kurd Kurdish Kurd Kurds
amazigh Berber Berbers
persian Persian Persians
rohingya Rohingya
uyghur Uyghur Uyghurs Uighur Uighurs
chechen Chechen Chechens
houthi Houthi Houthis
nazi Nazi Nazis
soviet Soviet Soviets
ottoman Ottoman Ottomans
republican Republican Republicans
democrat Democrat Democrats Democratic
conservative Tory Tories
communist Communist Communists
`;

export const EN_DEMONYMS: readonly Demonym[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', ...forms] = row.split(' ');
    return { code, forms: forms.map((form) => form.replaceAll('_', ' ')) };
  });
