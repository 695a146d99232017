import { expect, test } from 'vitest';
import { extractArticle } from '../index.ts';

const now = Date.UTC(2026, 4, 20, 12);

interface Shown {
  lang: string;
  title: string;
  /** The lines under the title. */
  under: string;
  text: string;
  dir?: string;
}

/** A page that states nothing to machines: everything is to be read off what it shows. */
function read({ lang, title, under, text, dir = 'ltr' }: Shown) {
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${title}</title></head><body><main><h1>${title}</h1>${under}<p>${text}</p><p>${text.slice(0, text.length - 2)}</p></main></body></html>`;
  const result = extractArticle(html, { url: 'https://post.example.org/a', now });
  if (!result.ok) throw new Error(result.problem.message);
  return { title: result.value.title, authors: result.value.authors.map(({ name }) => name), published: result.value.published, modified: result.value.modified, lang: result.value.lang };
}

const pages: Record<string, { page: Shown; authors: string[]; published: string; modified?: string }> = {
  Chinese: { page: { lang: 'zh', title: '新桥通车 市民出行更便捷', under: '<p>2026年4月8日 09:12　来源：港口日报　作者：王小明</p>', text: '新建的大桥今天上午正式通车，市民从东岸到西岸只需要五分钟。市政府表示，明年还将修建第二座大桥，以缓解交通压力。' }, authors: ['王小明'], published: '2026-04-08T09:12:00.000Z' },
  'Chinese, traditional': { page: { lang: 'zh-TW', title: '新橋通車 市民出行更便捷', under: '<p>記者 林小華／民國115年4月8日 下午2:05</p>', text: '新建的大橋今天上午正式通車，市民從東岸到西岸只需要五分鐘。市政府表示，明年還將修建第二座大橋，以緩解交通壓力。' }, authors: ['林小華'], published: '2026-04-08T14:05:00.000Z' },
  Japanese: { page: { lang: 'ja', title: '港町の灯台、百年ぶりに再点灯', under: '<div>令和8年3月14日(土) 18時00分　更新：2026年3月15日 7時30分</div><div>文・佐藤花子</div>', text: '港町の灯台が十四日の夜、百年ぶりに灯をともした。住民は浜に集まり、その光を見守った。灯台は明治時代に建てられたという。' }, authors: ['佐藤花子'], published: '2026-03-14T18:00:00.000Z', modified: '2026-03-15T07:30:00.000Z' },
  Korean: { page: { lang: 'ko', title: '항구 다리 다시 열려', under: '<p>김철수 기자</p><p>입력 2026.05.03 08:15 | 수정 2026.05.03 10:40</p>', text: '항구의 오래된 다리가 일요일 다시 열렸다. 시는 다리의 볼트 사백 개를 모두 교체했다고 밝혔다. 다음 달에는 가로등도 바꾼다.' }, authors: ['김철수'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-03T10:40:00.000Z' },
  Thai: { page: { lang: 'th', title: 'สะพานท่าเรือเปิดใช้อีกครั้ง', under: '<p>โดย สมชาย ใจดี</p><p>เผยแพร่: 3 พ.ค. 2569 10:15 น.</p>', text: 'สะพานเก่าที่ท่าเรือเปิดให้รถผ่านอีกครั้งในวันอาทิตย์ หลังจากปิดซ่อมนานสองปี เทศบาลเมืองกล่าวว่าได้เปลี่ยนน็อตทั้งหมดสี่ร้อยตัวแล้ว' }, authors: ['สมชาย ใจดี'], published: '2026-05-03T10:15:00.000Z' },
  Arabic: { page: { lang: 'ar', dir: 'rtl', title: 'افتتاح مكتبة جديدة في المدينة القديمة', under: '<p>بقلم سامي الناصر</p><p>نشر في: ٣ مايو/أيار ٢٠٢٦ - ١٠:١٥</p>', text: 'افتتحت البلدية مكتبة جديدة في المدينة القديمة يوم الأحد بعد عامين من العمل. وقالت مديرة المكتبة إن الأطفال سيجدون فيها قاعة خاصة بهم.' }, authors: ['سامي الناصر'], published: '2026-05-03T10:15:00.000Z' },
  Hebrew: { page: { lang: 'he', dir: 'rtl', title: 'הגשר הישן בנמל נפתח מחדש', under: '<p>מאת דנה לוי</p><p>פורסם: 3 במאי 2026, 08:15 | עודכן: 4 במאי 2026, 09:00</p>', text: 'הגשר הישן בנמל נפתח מחדש לתנועה ביום ראשון, חודש לפני המועד המתוכנן. בעירייה אמרו כי כל ארבע מאות הברגים של הגשר הוחלפו.' }, authors: ['דנה לוי'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-04T09:00:00.000Z' },
  Persian: { page: { lang: 'fa', dir: 'rtl', title: 'پل قدیمی بندر دوباره باز شد', under: '<p>نویسنده: سارا کریمی</p><p>تاریخ انتشار: ۱۳ اردیبهشت ۱۴۰۵</p>', text: 'پل قدیمی بندر روز یکشنبه پس از دو سال تعمیر دوباره به روی خودروها باز شد. شهرداری گفت همه چهارصد پیچ پل عوض شده است.' }, authors: ['سارا کریمی'], published: '2026-05-03T00:00:00.000Z' },
  Hindi: { page: { lang: 'hi', title: 'बंदरगाह का पुराना पुल फिर खुला', under: '<p>लेखक: आशा वर्मा</p><p>प्रकाशित: 3 मई 2026</p>', text: 'बंदरगाह का पुराना पुल दो साल की मरम्मत के बाद रविवार को फिर खुल गया। नगर निगम ने कहा कि पुल के सभी चार सौ बोल्ट बदल दिए गए हैं।' }, authors: ['आशा वर्मा'], published: '2026-05-03T00:00:00.000Z' },
  Russian: { page: { lang: 'ru', title: 'Старый мост в гавани снова открыт', under: '<p>Автор: Вера Гринь</p><p>3 мая 2026, 08:15 · Обновлено 4 мая 2026, 10:00</p>', text: 'Старый мост в гавани снова открыли для машин в воскресенье, на месяц раньше срока. В мэрии сообщили, что заменили все четыреста болтов.' }, authors: ['Вера Гринь'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-04T10:00:00.000Z' },
  Turkish: { page: { lang: 'tr', title: 'Limandaki eski köprü yeniden açıldı', under: '<p>Yazan: Elif Kaya</p><p>Yayınlanma: 3 Mayıs 2026, 08:15</p>', text: 'Limandaki eski köprü pazar günü, planlanandan bir ay önce yeniden trafiğe açıldı. Belediye köprünün dört yüz cıvatasının da değiştirildiğini söyledi.' }, authors: ['Elif Kaya'], published: '2026-05-03T08:15:00.000Z' },
  Polish: { page: { lang: 'pl', title: 'Stary most w porcie znów otwarty', under: '<p>Anna Nowicka</p><p>3 maja 2026, 8:15</p>', text: 'Stary most w porcie otwarto ponownie w niedzielę, miesiąc przed terminem. Miasto podało, że wymieniono wszystkie czterysta śrub.' }, authors: ['Anna Nowicka'], published: '2026-05-03T08:15:00.000Z' },
  German: { page: { lang: 'de', title: 'Alte Hafenbrücke ist wieder offen', under: '<p>Von Greta Immel, dpa</p><p>Stand: 04.05.2026, 09:00 Uhr | Erstellt: 03.05.2026, 08:15 Uhr</p>', text: 'Die alte Brücke am Hafen ist seit Sonntag wieder offen, einen Monat früher als geplant. Alle vierhundert Schrauben sind neu, teilte die Stadt mit.' }, authors: ['Greta Immel', 'dpa'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-04T09:00:00.000Z' },
  French: { page: { lang: 'fr', title: 'Le vieux pont du port rouvre', under: '<p>Par Inès Morel et Luc Vasseur</p><p>Publié le 3 mai 2026 à 8h15, mis à jour le 4 mai 2026 à 9h00</p>', text: 'Le vieux pont du port a rouvert dimanche, un mois plus tôt que prévu. Les quatre cents boulons ont été remplacés, selon la mairie.' }, authors: ['Inès Morel', 'Luc Vasseur'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-04T09:00:00.000Z' },
  Spanish: { page: { lang: 'es', title: 'El viejo puente del puerto reabre', under: '<p>Por Ana Ruiz</p><p>3 de mayo de 2026, 08:15. Actualizado el 4 de mayo de 2026, 09:00</p>', text: 'El viejo puente del puerto reabrió el domingo, un mes antes de lo previsto. El ayuntamiento dijo que se cambiaron los cuatrocientos pernos.' }, authors: ['Ana Ruiz'], published: '2026-05-03T08:15:00.000Z', modified: '2026-05-04T09:00:00.000Z' },
};

test.each(Object.entries(pages))('%s', (_, { page, authors, published, modified }) => {
  expect(read(page)).toEqual({ title: page.title, authors, published, modified, lang: page.lang });
});
