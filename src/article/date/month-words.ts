/**
 * The names of months and weekdays in the languages of the interface, and in Italian, Portuguese and Russian, as newspapers print
 * them: in full, shortened, and in the forms of single countries. In Arabic these are the Egyptian, Levantine, Algerian and Moroccan
 * months.
 */

/** Months separated by `|`, the spellings of one month by `,`. All are compared after {@link foldWord}. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec',
  de: 'januar,jänner,jaenner,jan,jän|februar,feber,feb,febr|märz,maerz,mär,mrz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez',
  es: 'enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep,set|octubre,oct|noviembre,nov|diciembre,dic',
  fr: 'janvier,janv,jan|février,févr,fév|mars|avril,avr|mai|juin|juillet,juill,juil|août|septembre,sept|octobre,oct|novembre,nov|décembre,déc',
  ar:
    'يناير,كانون الثاني,كانون ثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,إبريل,نيسان,أفريل|مايو,أيار,ماي|' +
    'يونيو,يونيه,حزيران,جوان|يوليو,يوليه,تموز,جويلية,يوليوز|أغسطس,آب,أوت,غشت|سبتمبر,أيلول,شتنبر|' +
    'أكتوبر,تشرين الأول,تشرين أول|نوفمبر,تشرين الثاني,تشرين ثاني,نونبر|ديسمبر,كانون الأول,كانون أول,دجنبر',
  hi:
    'जनवरी,जन|फ़रवरी,फ़र|मार्च|अप्रैल,अप्रेल|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सितम्बर,सित|' +
    'अक्टूबर,अक्तूबर,अक्टू,अक्तू|नवंबर,नवम्बर,नव|दिसंबर,दिसम्बर,दिस',
  it: 'gennaio,gen|febbraio,febbr,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,sett,set|ottobre,ott|novembre,nov|dicembre,dic',
  pt: 'janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez',
  ru:
    'января,январь,янв|февраля,февраль,февр,фев|марта,март,мар|апреля,апрель,апр|мая,май|июня,июнь,июн|июля,июль,июл|августа,август,авг|' +
    'сентября,сентябрь,сент,сен|октября,октябрь,окт|ноября,ноябрь,нояб,ноя|декабря,декабрь,дек',
};
/** Languages that also print the month before the day ("enero 5, 2026"). Elsewhere such words are a name and numbers. */
const MONTH_FIRST = ['en', 'es', 'ar', 'hi'];

/** Weekdays from Sunday, in the same notation. */
const WEEKDAYS: readonly string[] = [
  'sunday,sun|monday,mon|tuesday,tues,tue|wednesday,wed|thursday,thurs,thur,thu|friday,fri|saturday,sat',
  'sonntag,so|montag,mo|dienstag,di|mittwoch,mi|donnerstag,do|freitag,fr|samstag,sonnabend,sa',
  'domingo,dom|lunes,lun|martes,mar|miércoles,mié|jueves,jue|viernes,vie|sábado,sáb',
  'dimanche,dim|lundi,lun|mardi,mar|mercredi,mer|jeudi,jeu|vendredi,ven|samedi,sam',
  'domenica,dom|lunedì,lun|martedì,mar|mercoledì,mer|giovedì,gio|venerdì,ven|sabato,sab',
  'domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado',
  'воскресенье,вс|понедельник,пн|вторник,вт|среда,ср|четверг,чт|пятница,пт|суббота,сб',
  'الأحد,أحد|الاثنين,الإثنين,اثنين|الثلاثاء,ثلاثاء|الأربعاء,أربعاء|الخميس,خميس|الجمعة,جمعة|السبت,سبت',
  'रविवार,इतवार,रवि|सोमवार,सोम|मंगलवार,मंगल|बुधवार,बुध|गुरुवार,गुरूवार,बृहस्पतिवार,वीरवार,गुरु|शुक्रवार,शुक्र|शनिवार,शनि',
  '星期日,星期天,周日,週日,礼拜天,日曜日|星期一,周一,週一,礼拜一,月曜日|星期二,周二,週二,礼拜二,火曜日|' +
    '星期三,周三,週三,礼拜三,水曜日|星期四,周四,週四,礼拜四,木曜日|星期五,周五,週五,礼拜五,金曜日|星期六,周六,週六,礼拜六,土曜日',
];

/** A word without case, accents, full stops and signs of abbreviation: `Févr.` becomes `fevr`. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u093C.॰'’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a list, each with its place in the list, counted from `first`. */
const wordsFrom = (list: string, first: number): [string, number][] =>
  list
    .split('|')
    .flatMap((words, index) => words.split(',').map((word): [string, number] => [foldWord(word), first + index]));

const months: ReadonlyMap<string, number> = new Map(Object.values(MONTHS).flatMap((list) => wordsFrom(list, 1)));
const monthsBeforeDays = new Set(
  MONTH_FIRST.flatMap((language) => wordsFrom(MONTHS[language] ?? '', 1).map(([word]) => word)),
);
const weekdays: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(
    Object.groupBy(
      WEEKDAYS.flatMap((list) => wordsFrom(list, 0)),
      ([word]) => word,
    ),
  ).map(([word, found = []]) => [word, found.map(([, day]) => day)]),
);

/** The month, from 1, that a name means; two names (`شباط/فبراير`, `شباط (فبراير)`) must mean the same month. */
export function monthOf(name: string): number | undefined {
  const found = name
    .split(/[/()]/)
    .map(foldWord)
    .filter(Boolean)
    .map((word) => months.get(word));
  return found.every((month) => month === found[0]) ? found[0] : undefined;
}

/** Whether a month's name is printed before the day in one of its languages. */
export const isBeforeDay = (name: string): boolean => monthsBeforeDays.has(foldWord(name));

/**
 * The weekdays, 0 for Sunday, that a name can mean; empty when it is none. One Japanese ideograph is read as the whole
 * name.
 */
export const weekdaysOf = (name: string): readonly number[] =>
  weekdays.get(foldWord(/^[日月火水木金土]$/.test(name) ? `${name}曜日` : name)) ?? [];

/** Whether a word is the name of a month or a weekday in one of the languages. */
export const isMonthOrWeekday = (name: string): boolean =>
  monthOf(name) !== undefined || weekdaysOf(name.replace(/[.,،]+$/, '')).length > 0;
