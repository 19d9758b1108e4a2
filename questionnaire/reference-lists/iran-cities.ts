import { publicFacts } from "#questionnaire/reference-lists/list-licences";
import type { ReferenceEntry, ReferenceList } from "#questionnaire/reference-lists/reference-list";

/**
 * By province code; the capital first. A city's number is its place in the row, so rows only ever grow at
 * the end: a city that is renamed keeps its place, and one that is dropped would leave it to nobody.
 */
const citiesByProvince: Readonly<Record<number, string>> = {
  50: `اراک=Arak; ساوه=Saveh; خمین=Khomeyn; محلات=Mahallat; دلیجان=Delijan; شازند=Shazand; مأمونیه=Mamuniyeh;
    تفرش=Tafresh; آشتیان=Ashtian; مهاجران=Mohajeran; کمیجان=Komijan; خنداب=Khondab; پرندک=Parandak`,
  1: `رشت=Rasht; بندر انزلی=Bandar-e Anzali; لاهیجان=Lahijan; لنگرود=Langarud; تالش=Talesh; آستارا=Astara;
    صومعه‌سرا=Sowmeeh Sara; آستانهٔ اشرفیه=Astaneh-ye Ashrafiyeh; رودسر=Rudsar; فومن=Fuman; رودبار=Rudbar;
    سیاهکل=Siahkal; شفت=Shaft; ماسال=Masal; املش=Amlash; منجیل=Manjil; رضوان‌شهر=Rezvanshahr; خمام=Khomam`,
  2: `ساری=Sari; بابل=Babol; آمل=Amol; قائم‌شهر=Qaem Shahr; بهشهر=Behshahr; چالوس=Chalus; نکا=Neka;
    بابلسر=Babolsar; تنکابن=Tonekabon; نوشهر=Nowshahr; فریدونکنار=Fereydunkenar; رامسر=Ramsar; جویبار=Juybar;
    محمودآباد=Mahmudabad; امیرکلا=Amirkola; نور=Nur; گلوگاه=Galugah; زیرآب=Zirab; عباس‌آباد=Abbasabad;
    کلاردشت=Kelardasht`,
  3: `تبریز=Tabriz; مراغه=Maragheh; مرند=Marand; اهر=Ahar; میانه=Mianeh; بناب=Bonab; سراب=Sarab; سهند=Sahand;
    آذرشهر=Azarshahr; هادی‌شهر=Hadishahr; عجب‌شیر=Ajab Shir; سردرود=Sardrud; ملکان=Malekan; شبستر=Shabestar;
    اسکو=Osku; جلفا=Jolfa; هشترود=Hashtrud; بستان‌آباد=Bostanabad; هریس=Heris; کلیبر=Kaleybar`,
  4: `ارومیه=Urmia; خوی=Khoy; بوکان=Bukan; مهاباد=Mahabad; میاندوآب=Miandoab; سلماس=Salmas; پیرانشهر=Piranshahr;
    نقده=Naqadeh; تکاب=Takab; ماکو=Maku; سردشت=Sardasht; شاهین‌دژ=Shahin Dezh; اشنویه=Oshnavieh;
    قره‌ضیاءالدین=Qarah Zia od Din; شوط=Showt; پلدشت=Poldasht; چالدران=Chaldoran; محمدیار=Mohammadyar`,
  5: `کرمانشاه=Kermanshah; اسلام‌آباد غرب=Eslamabad-e Gharb; جوانرود=Javanrud; کنگاور=Kangavar; سنقر=Sonqor;
    هرسین=Harsin; سرپل ذهاب=Sarpol-e Zahab; صحنه=Sahneh; پاوه=Paveh; گیلانغرب=Gilan-e Gharb;
    روانسر=Ravansar; قصر شیرین=Qasr-e Shirin; کرند غرب=Kerend-e Gharb; تازه‌آباد=Tazehabad; بیستون=Bisotun`,
  6: `اهواز=Ahvaz; دزفول=Dezful; آبادان=Abadan; بندر ماهشهر=Bandar-e Mahshahr; اندیمشک=Andimeshk;
    خرمشهر=Khorramshahr; بهبهان=Behbahan; ایذه=Izeh; شوشتر=Shushtar; مسجدسلیمان=Masjed Soleyman;
    بندر امام خمینی=Bandar-e Emam Khomeyni; شوش=Shush; رامهرمز=Ramhormoz; سوسنگرد=Susangerd; شادگان=Shadegan;
    امیدیه=Omidiyeh; باغ‌ملک=Bagh-e Malek; هندیجان=Hendijan; گتوند=Gotvand; حمیدیه=Hamidiyeh`,
  7: `شیراز=Shiraz; مرودشت=Marvdasht; جهرم=Jahrom; فسا=Fasa; کازرون=Kazerun; صدرا=Sadra; داراب=Darab;
    فیروزآباد=Firuzabad; لار=Lar; آباده=Abadeh; نورآباد=Nurabad; نی‌ریز=Neyriz; اقلید=Eqlid; استهبان=Estahban;
    گراش=Gerash; زرقان=Zarqan; لامرد=Lamerd; اوز=Evaz; اردکان (سپیدان)=Ardakan (Sepidan); قیر=Qir`,
  8: `کرمان=Kerman; سیرجان=Sirjan; رفسنجان=Rafsanjan; بم=Bam; جیرفت=Jiroft; زرند=Zarand; کهنوج=Kahnuj;
    شهربابک=Shahr-e Babak; بافت=Baft; بردسیر=Bardsir; راور=Ravar; انار=Anar; ماهان=Mahan; بروات=Baravat;
    عنبرآباد=Anbarabad; رودبار=Rudbar; قلعه‌گنج=Qaleh Ganj; منوجان=Manujan`,
  9: `مشهد=Mashhad; نیشابور=Nishapur; سبزوار=Sabzevar; تربت حیدریه=Torbat-e Heydarieh; کاشمر=Kashmar;
    قوچان=Quchan; تربت جام=Torbat-e Jam; تایباد=Taybad; چناران=Chenaran; سرخس=Sarakhs; فریمان=Fariman;
    گناباد=Gonabad; گلبهار=Golbahar; درگز=Dargaz; بردسکن=Bardaskan; خواف=Khaf; طرقبه=Torqabeh;
    شاندیز=Shandiz; بجستان=Bajestan; کلات=Kalat`,
  10: `اصفهان=Isfahan; کاشان=Kashan; خمینی‌شهر=Khomeyni Shahr; نجف‌آباد=Najafabad; شاهین‌شهر=Shahin Shahr;
    شهرضا=Shahreza; فولادشهر=Fuladshahr; بهارستان=Baharestan; مبارکه=Mobarakeh; آران و بیدگل=Aran and Bidgol;
    گلپایگان=Golpayegan; زرین‌شهر=Zarrin Shahr; دولت‌آباد=Dowlatabad; فلاورجان=Falavarjan; سمیرم=Semirom;
    درچه=Dorcheh; نائین=Nain; نطنز=Natanz; اردستان=Ardestan; خوانسار=Khansar`,
  11: `زاهدان=Zahedan; زابل=Zabol; ایرانشهر=Iranshahr; چابهار=Chabahar; سراوان=Saravan; خاش=Khash;
    کنارک=Konarak; نیک‌شهر=Nikshahr; زهک=Zehak; پیشین=Pishin; راسک=Rask; سرباز=Sarbaz; میرجاوه=Mirjaveh;
    سوران=Suran; بمپور=Bampur`,
  12: `سنندج=Sanandaj; سقز=Saqqez; مریوان=Marivan; بانه=Baneh; قروه=Qorveh; کامیاران=Kamyaran; بیجار=Bijar;
    دیواندره=Divandarreh; دهگلان=Dehgolan; سروآباد=Sarvabad`,
  13: `همدان=Hamadan; ملایر=Malayer; نهاوند=Nahavand; تویسرکان=Tuyserkan; اسدآباد=Asadabad; بهار=Bahar;
    کبودرآهنگ=Kabudarahang; لالجین=Lalejin; رزن=Razan; فامنین=Famenin; مریانج=Maryanaj`,
  14: `شهرکرد=Shahr-e Kord; بروجن=Borujen; فرخ‌شهر=Farrokh Shahr; لردگان=Lordegan; فارسان=Farsan; هفشجان=Hafshejan;
    جونقان=Junqan; سامان=Saman; بن=Ben; اردل=Ardal; چلگرد=Chelgerd; گندمان=Gandoman; بلداجی=Boldaji`,
  15: `خرم‌آباد=Khorramabad; بروجرد=Borujerd; دورود=Dorud; کوهدشت=Kuhdasht; الیگودرز=Aligudarz; نورآباد=Nurabad;
    ازنا=Azna; الشتر=Aleshtar; پلدختر=Pol-e Dokhtar; سراب دوره=Sarab-e Dowreh; معمولان=Mamulan;
    ویسیان=Veysian`,
  16: `ایلام=Ilam; ایوان=Eyvan; دهلران=Dehloran; آبدانان=Abdanan; دره‌شهر=Darreh Shahr; مهران=Mehran;
    سرابله=Sarableh; بدره=Badreh; چوار=Chavar; لومار=Lumar`,
  17: `یاسوج=Yasuj; دوگنبدان=Dogonbadan; دهدشت=Dehdasht; لیکک=Likak; چرام=Choram; باشت=Basht;
    سی‌سخت=Sisakht; لنده=Landeh; پاتاوه=Pataveh; سوق=Suq`,
  18: `بوشهر=Bushehr; برازجان=Borazjan; بندر گناوه=Bandar-e Ganaveh; بندر کنگان=Bandar-e Kangan; خورموج=Khormoj; جم=Jam;
    بندر دیلم=Bandar-e Deylam; بندر دیر=Bandar-e Deyr; عالی‌شهر=Alishahr; عسلویه=Asaluyeh; اهرم=Ahram;
    چغادک=Choghadak; آب‌پخش=Ab Pakhsh; خارک=Kharg; نخل تقی=Nakhl Taqi`,
  19: `زنجان=Zanjan; ابهر=Abhar; خرمدره=Khorramdarreh; قیدار=Qeydar; هیدج=Hidaj; صائین‌قلعه=Sain Qaleh;
    سلطانیه=Soltaniyeh; ماه‌نشان=Mahneshan; آب‌بر=Ab Bar; زرین‌آباد=Zarrinabad; زرین‌رود=Zarrin Rud`,
  20: `سمنان=Semnan; شاهرود=Shahrud; دامغان=Damghan; گرمسار=Garmsar; مهدی‌شهر=Mehdishahr; ایوانکی=Eyvanki;
    شهمیرزاد=Shahmirzad; سرخه=Sorkheh; آرادان=Aradan; میامی=Meyami; بسطام=Bastam`,
  21: `یزد=Yazd; میبد=Meybod; اردکان=Ardakan; حمیدیا=Hamidiya; بافق=Bafq; مهریز=Mehriz; ابرکوه=Abarkuh;
    اشکذر=Ashkezar; تفت=Taft; شاهدیه=Shahediyeh; زارچ=Zarch; هرات=Herat; مروست=Marvast; بهاباد=Behabad`,
  22: `بندرعباس=Bandar Abbas; میناب=Minab; بندر لنگه=Bandar-e Lengeh; قشم=Qeshm; کیش=Kish; دهبارز=Dehbarez;
    حاجی‌آباد=Hajiabad; پارسیان=Parsian; بندر خمیر=Bandar-e Khamir; بستک=Bastak; بندر جاسک=Bandar-e Jask; سیریک=Sirik;
    هرمز=Hormuz; کنگ=Kong; درگهان=Dargahan`,
  23: `تهران=Tehran; اسلامشهر=Eslamshahr; شهریار=Shahriar; قدس=Qods; ملارد=Malard; گلستان=Golestan; پاکدشت=Pakdasht;
    قرچک=Qarchak; ورامین=Varamin; نسیم‌شهر=Nasimshahr; اندیشه=Andisheh; پرند=Parand; رباط‌کریم=Robat Karim;
    صالحیه=Salehieh; باقرشهر=Baqershahr; پردیس=Pardis; بومهن=Bumahen; پیشوا=Pishva; دماوند=Damavand;
    فیروزکوه=Firuzkuh`,
  24: `اردبیل=Ardabil; پارس‌آباد=Parsabad; مشگین‌شهر=Meshginshahr; خلخال=Khalkhal; گرمی=Germi; بیله‌سوار=Bileh Savar;
    نمین=Namin; سرعین=Sareyn; نیر=Nir; گیوی=Givi; اصلاندوز=Aslan Duz; جعفرآباد=Jafarabad`,
  25: `قم=Qom; قنوات=Qanavat; جعفریه=Jafariyeh; کهک=Kahak; دستجرد=Dastjerd; سلفچگان=Salafchegan`,
  26: `قزوین=Qazvin; الوند=Alvand; تاکستان=Takestan; آبیک=Abyek; محمدیه=Mohammadiyeh; اقبالیه=Eqbaliyeh;
    بوئین‌زهرا=Buin Zahra; محمودآباد نمونه=Mahmudabad Nemuneh; شریفیه=Sharifiyeh; بیدستان=Bidestan;
    اسفرورین=Esfarvarin; آوج=Avaj; شال=Shal`,
  27: `گرگان=Gorgan; گنبد کاووس=Gonbad-e Kavus; علی‌آباد کتول=Aliabad-e Katul; بندر ترکمن=Bandar-e Torkaman;
    آزادشهر=Azadshahr; کردکوی=Kordkuy; کلاله=Kalaleh; آق‌قلا=Aqqala; مینودشت=Minudasht; گالیکش=Galikash;
    بندر گز=Bandar-e Gaz; گمیشان=Gomishan; رامیان=Ramian; فاضل‌آباد=Fazelabad; مراوه‌تپه=Maraveh Tappeh`,
  28: `بجنورد=Bojnord; شیروان=Shirvan; اسفراین=Esfarayen; آشخانه=Ashkhaneh; گرمه=Garmeh; جاجرم=Jajarm;
    فاروج=Faruj; راز=Raz; درق=Daraq; حصارگرمخان=Hesar-e Garmkhan`,
  29: `بیرجند=Birjand; قائن=Qaen; طبس=Tabas; فردوس=Ferdows; نهبندان=Nehbandan; سرایان=Sarayan; بشرویه=Boshruyeh;
    سربیشه=Sarbisheh; اسدیه=Asadiyeh; خوسف=Khusf; حاجی‌آباد=Hajiabad`,
  30: `کرج=Karaj; فردیس=Fardis; کمال‌شهر=Kamal Shahr; نظرآباد=Nazarabad; محمدشهر=Mohammadshahr; ماهدشت=Mahdasht;
    مشکین‌دشت=Meshkin Dasht; هشتگرد=Hashtgerd; چهارباغ=Chaharbagh; مهستان (هشتگرد جدید)=Mahestan (New Hashtgerd);
    اشتهارد=Eshtehard; گرمدره=Garmdarreh; طالقان=Taleqan`,
};

function citiesOf([province, row]: [string, string]): ReferenceEntry[] {
  return row.split(";").map((city, position) => {
    const [fa, en] = city.trim().split("=");
    return { code: Number(province) * 1000 + position + 1, parent: Number(province), label: { fa, en } };
  });
}

export const iranCities: ReferenceList = {
  id: "iran-cities",
  title: { fa: "شهرهای اصلی ایران", en: "Main cities of Iran" },
  source: {
    fa: "تقسیمات کشوری و سرشماری عمومی نفوس و مسکن ۱۳۹۵، مرکز آمار ایران (amar.org.ir)؛ مرکز هر استان و شهرهای پرجمعیت یا مرکز شهرستان آن. کد هر شهر، کد استان و یک شمارهٔ سه‌رقمی ماست.",
    en: "Administrative divisions and the census of 2016, Statistical Centre of Iran (amar.org.ir): the capital of each province and its populous cities or county seats. A city's code is the province's code and a three-digit number of ours.",
  },
  licence: publicFacts,
  asOf: "2025",
  entries: Object.entries(citiesByProvince).flatMap(citiesOf),
};
