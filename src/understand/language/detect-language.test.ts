import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('headlines', () => {
  test.each([
    ['en', 'Harbour bridge reopens a month ahead of plan'], ['de', 'Alte Hafenbrücke wieder für den Verkehr frei'], ['fr', 'Le vieux pont du port rouvre avec un mois d’avance'],
    ['es', 'El viejo puente del puerto reabre un mes antes de lo previsto'], ['pt', 'A velha ponte do porto reabre um mês antes do previsto'], ['it', 'Il vecchio ponte del porto riapre con un mese di anticipo'],
    ['nl', 'Oude havenbrug gaat een maand eerder weer open'], ['af', 'Ou hawebrug is weer oop, sê die stadsraad, en mense is bly daaroor'], ['pl', 'Stary most w porcie otwarty miesiąc przed terminem'],
    ['cs', 'Starý přístavní most je opět otevřen, o měsíc dříve'], ['sk', 'Starý prístavný most je opäť otvorený, o mesiac skôr'], ['sv', 'Den gamla hamnbron öppnar igen en månad i förväg'],
    ['no', 'Den gamle havnebroen åpner igjen etter to år, sier politiet'], ['da', 'Den gamle havnebro åbner igen efter to år, siger politiet'], ['fi', 'Vanha satamasilta avataan uudelleen kuukautta etuajassa'],
    ['ru', 'Старый мост в порту снова открыт для движения'], ['uk', 'Старий міст у порту знову відкрито для руху'], ['bg', 'Старият мост на пристанището отново е отворен за движение'],
    ['sr', 'Стари мост у луци поново отворен за саобраћај'], ['mk', 'Стариот мост во пристаништето повторно е отворен, вели ќе'], ['tr', 'Limandaki eski köprü bir ay erken yeniden açıldı'],
    ['ar', 'إعادة افتتاح جسر الميناء القديم قبل شهر من الموعد'], ['fa', 'پل قدیمی بندر یک ماه زودتر دوباره باز شد'], ['ur', 'بندرگاہ کا پرانا پل ایک ماہ پہلے دوبارہ کھول دیا گیا ہے'],
    ['he', 'הגשר הישן בנמל נפתח מחדש חודש לפני המועד'], ['hi', 'बंदरगाह का पुराना पुल समय से एक महीने पहले फिर खुला है'], ['mr', 'बंदरातील जुना पूल एक महिना आधी पुन्हा सुरू झाला आहे'],
    ['zh', '港口老桥提前一个月重新开放'], ['ja', '港の古い橋が予定より一か月早く再開'], ['ko', '항구의 옛 다리 한 달 앞당겨 재개통'], ['th', 'สะพานท่าเรือเก่าเปิดอีกครั้งก่อนกำหนดหนึ่งเดือน'],
    ['vi', 'Cây cầu cũ ở cảng mở lại sớm hơn một tháng'], ['el', 'Η παλιά γέφυρα του λιμανιού άνοιξε ξανά'], ['id', 'Jembatan lama di pelabuhan dibuka kembali karena warga ingin bisa menyeberang'],
    ['ms', 'Jambatan lama di pelabuhan dibuka semula kerana polis berkata ia selamat'], ['sw', 'Daraja la zamani la bandari lafunguliwa tena baada ya miaka miwili'], ['ta', 'துறைமுகத்தின் பழைய பாலம் மீண்டும் திறப்பு'],
  ])('%s: %s', (lang, text) => expect(detectLanguage(text).lang).toBe(lang));
});

describe('what the page states', () => {
  it('decides where the text does not', () => {
    expect(detectLanguage('Iran', { prior: 'de-AT' }).lang).toBe('de');
    expect(detectLanguage('2026: 4 - 1', { prior: 'pt_BR' })).toEqual({ lang: 'pt', confidence: 0, dir: 'ltr' });
    expect(detectLanguage('Predsjednik je danas posjetio Zenicu', { prior: 'bs' }).lang).toBe('bs');
  });

  it('is overruled by the text', () => {
    expect(detectLanguage('Die alte Brücke über den Fluss ist seit Sonntag wieder für Autos offen', { prior: 'en' }).lang).toBe('de');
    expect(detectLanguage('港口老桥提前一个月重新开放', { prior: 'en' }).lang).toBe('zh');
  });
});

it.each(['', ' \n', '12:30', '🎉', '\0'])('knows that %j tells nothing', (text) => expect(detectLanguage(text)).toEqual({ lang: 'und', confidence: 0, dir: 'ltr' }));

it('is not led by names in Latin, addresses and mentions', () => {
  expect(detectLanguage('Samsung Galaxy 新手机发布').lang).toBe('zh');
  expect(detectLanguage('Neue Brücke eröffnet https://example.org/the-bridge-is-open-again @harbourpostnews').lang).toBe('de');
});

it('is not sure of a name, whatever the page states', () => expect(detectLanguage('Iran', { prior: 'fr' }).confidence).toBeLessThan(0.9));

it('gives the direction', () => {
  expect(detectLanguage('הגשר נפתח').dir).toBe('rtl');
  expect(detectLanguage('The bridge is open').dir).toBe('ltr');
});

it('is surer of more text', () => {
  const short = detectLanguage('Politik aktuell').confidence;
  expect(detectLanguage('Politik aktuell: Die Stadt eröffnet am Sonntag die alte Brücke wieder für den Verkehr').confidence).toBeGreaterThan(short);
});

it('answers to any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (text, prior) => {
    const { lang, confidence, dir } = detectLanguage(text, { prior });
    expect(lang).toMatch(/^[a-z]{2,3}$/);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(['ltr', 'rtl']).toContain(dir);
  }));
});
