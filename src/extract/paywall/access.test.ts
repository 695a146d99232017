import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { englishProse, jsonLd, pageOf, paragraphs, prose, type Prose } from '../parts/prose.fixture.ts';

function extracted(html: string) {
  const result = extractArticle(html, { url: 'https://mern.example.org/2026/alders-along-the-upper-weir' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** What walls say, a few a language: title, offer, way in. */
const walls: Record<string, readonly (readonly [string, string, string])[]> = {
  en: [['Subscribe to continue reading', 'From 4 crowns a month, cancel whenever you like.', 'Already a subscriber? Sign in'], ['This article is for subscribers only', 'Mern Plus: 1 crown for the first month.', 'Log in'], ['You have reached your limit of free articles', 'Create a free account to read on.', 'Register']],
  de: [['Weiterlesen mit Mern+', 'Im ersten Monat für 1 Euro, danach 9,90 Euro.', 'Bereits Abonnent? Anmelden'], ['Dieser Artikel ist exklusiv für Abonnenten', 'Alle Inhalte, jederzeit kündbar.', 'Einloggen'], ['Registrieren Sie sich kostenlos, um den Artikel vollständig zu lesen', 'Nur eine Adresse genügt.', 'Anmelden']],
  fr: [['La suite est réservée aux abonnés', 'Dès 1 € le premier mois, sans engagement.', 'Déjà abonné ? Se connecter'], ['Il vous reste 75 % de cet article à lire', 'Accédez à tous les contenus.', 'Connexion']],
  es: [['Para seguir leyendo, suscríbete', 'Desde 1 € el primer mes.', '¿Ya eres suscriptor? Inicia sesión'], ['Contenido exclusivo para suscriptores', 'Cancela cuando quieras.', 'Entrar']],
  ru: [['Чтобы прочитать материал целиком, оформите подписку', 'От 100 крон в месяц.', 'Уже есть подписка? Войти'], ['Материал доступен только подписчикам', 'Первый месяц бесплатно.', 'Войти']],
  ar: [['هذا المقال متاح للمشتركين فقط', 'ابتداء من كرونة واحدة في الشهر الأول.', 'هل أنت مشترك؟ تسجيل الدخول'], ['لمتابعة القراءة اشترك الآن', 'يمكنك الإلغاء في أي وقت.', 'تسجيل الدخول']],
  he: [['הכתבה זמינה למנויים בלבד', 'החל מכתר אחד בחודש הראשון.', 'כבר מנוי? התחברו'], ['להמשך קריאה הירשמו', 'אפשר לבטל בכל עת.', 'התחברות']],
  zh: [['订阅后继续阅读全文', '首月仅需一元，可随时取消。', '已是会员？登录'], ['本文为付费内容', '剩余 1234 字，开通会员即可阅读。', '登录']],
  ja: [['この記事は会員限定です', '初月百円、いつでも解約できます。', 'すでに会員の方はログイン'], ['残り 1,234 文字', '続きを読むには登録が必要です。', 'ログイン']],
  ko: [['구독하고 계속 읽기', '첫 달 천 원, 언제든지 해지할 수 있습니다.', '이미 구독 중이신가요? 로그인'], ['유료회원 전용 기사입니다', '전체 기사를 보시려면 가입하세요.', '로그인']],
  th: [['เนื้อหาสำหรับสมาชิกเท่านั้น', 'เดือนแรกเพียงหนึ่งบาท ยกเลิกได้ทุกเมื่อ', 'เข้าสู่ระบบ'], ['อ่านต่อได้ด้วยการสมัครสมาชิก', 'ยกเลิกได้ทุกเมื่อ', 'เข้าสู่ระบบ']],
  hi: [['पढ़ना जारी रखने के लिए सदस्यता लें', 'पहले महीने केवल एक क्रोन।', 'लॉग इन करें'], ['यह लेख केवल सदस्यों के लिए है', 'कभी भी रद्द करें।', 'लॉग इन करें']],
};
const others: readonly (readonly [string, string])[] = [
  ['pt', 'Este conteúdo é exclusivo para assinantes'], ['it', 'Contenuto riservato agli abbonati'], ['nl', 'Dit artikel is alleen voor abonnees'], ['pl', 'Tylko dla prenumeratorów'], ['sv', 'Läs hela artikeln som prenumerant'], ['da', 'Kun for abonnenter'], ['no', 'For å lese videre må du logge inn'],
  ['fi', 'Tämä artikkeli on tilaajille'], ['cs', 'Pouze pro předplatitele'], ['hu', 'A teljes cikk előfizetőink számára érhető el'], ['ro', 'Exclusiv pentru abonați'], ['el', 'Αποκλειστικά για συνδρομητές'], ['tr', 'Okumaya devam etmek için üye olun'], ['uk', 'Щоб прочитати повністю, оформіть передплату'],
  ['fa', 'برای ادامه مطالعه مشترک شوید'], ['id', 'Konten ini khusus pelanggan'], ['vi', 'Đăng ký để đọc tiếp'],
];

const begun = ({ paragraphs: texts }: Prose): string[] => texts.slice(0, 2);
const wall = (title: string, offer: string, way: string, name = 'offer-box'): string => `<div class="${name}"><h3>${title}</h3><p>${offer}</p><p><a href="/subscribe">Mern+</a></p><p><a href="/login">${way}</a></p></div>`;
const beginning = (story: Prose): string => paragraphs(begun(story));
const stated = (free: unknown, more: object = {}): string => jsonLd({ '@type': 'NewsArticle', headline: 'x', isAccessibleForFree: free, ...more });

describe('a teaser is named as such, and its wall is not its text', () => {
  const cases = prose.flatMap((story) => (walls[story.lang] ?? []).map((says) => [`${story.lang}: ${says[0]}`, story, says] as const));
  test.each(cases)('%s', (_name, story, [title, offer, way]) => {
    const { access, accessReason, text } = extracted(pageOf(story, `${beginning(story)}${wall(title, offer, way)}`));
    expect({ access, text }).toEqual({ access: 'teaser', text: begun(story).join('\n\n') });
    expect(accessReason).toMatch(/^The publisher shows only the beginning .*\.$/);
  });

  test.each(others)('%s: %s', (_lang, says) => {
    expect(extracted(pageOf(englishProse, `${beginning(englishProse)}${wall(says, '9,90', 'OK')}`)).access).toBe('teaser');
  });

  test.each(['paywall', 'c-paywall__box', 'regwall', 'article-gate', 'piano-container', 'tp-container-inner', 'abo-wall', 'premium-overlay', 'subscription-barrier', 'leaky-paywall', 'content-lock', 'freemium-box'])('an element named %s below a text that breaks off', (name) => {
    const cut = `<p>${englishProse.paragraphs[0]}</p><p>${englishProse.paragraphs[1].slice(0, 90)}…</p>`;
    expect(extracted(pageOf(englishProse, `${cut}${wall('Mern+', '9.90', 'OK', name)}`)).access).toBe('teaser');
    expect(extracted(pageOf(englishProse, `${cut}${wall('Mern+', '9.90', 'OK', 'mern')}`)).access).toBe('full');
  });

  test('the number of words that the page states', () => {
    const page = (wordCount: number): string => pageOf(englishProse, `${paragraphs(englishProse.paragraphs.slice(0, 2))}<p>For years…</p>`, stated(false, { wordCount }));
    expect(extracted(page(800))).toMatchObject({ access: 'teaser', accessReason: expect.stringMatching(/ of the article’s 800 words /) });
    expect(extracted(page(62)).access).not.toBe('teaser');
  });

  test('a part for subscribers that is empty', () => {
    const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.rest' };
    const page = (rest: string): string => pageOf(englishProse, `<p>${englishProse.paragraphs[0]}</p><div class="rest">${rest}</div>`, stated('False', { hasPart }));
    expect(extracted(page('')).access).toBe('teaser');
    expect(extracted(page(paragraphs([...englishProse.paragraphs.slice(1), ...englishProse.paragraphs.slice(1).map((text) => `${text} Again.`)]))).access).toBe('full');
  });

  test('of a text for subscribers that ends and shows no wall nobody can tell', () => {
    const { access, accessReason } = extracted(pageOf(englishProse, paragraphs(englishProse.paragraphs), stated(false)));
    expect(access).toBe('unknown');
    expect(accessReason).toContain('for subscribers');
  });
});

describe('what is no teaser', () => {
  const whole = paragraphs(englishProse.paragraphs);
  const long = whole + ['in spring', 'in autumn', 'in the mill street', 'in the market'].map((where) => paragraphs(englishProse.paragraphs.map((text) => `${text} So they said ${where}.`))).join('');
  const hidden = (name: string): string => `<div class="paywall" ${name}><h3>Subscribe to continue reading</h3><a href="/subscribe">Subscribe</a><a href="/login">Log in</a></div>`;
  test.each([
    ['an article', whole, ''],
    ['a metered article with all of its text', long, stated(false)],
    ['a metered article with an invitation below', `${long}${wall('Subscribe to continue reading', '9.90', 'Sign in', 'paywall')}`, stated(false)],
    ['an article whose wall is hidden', `${whole}${hidden('hidden')}`, ''],
    ['the same by its style', `${whole}${hidden('style="display:none"')}`, ''],
    ['an article that is stated to be free', `${whole}${wall('Subscribe to continue reading', '9.90', 'Sign in', 'paywall')}`, stated(true)],
    ['and as OpenGraph says it', `${whole}${wall('Subscribe to continue reading', '9.90', 'Sign in', 'paywall')}`, '<meta property="article:content_tier" content="free">'],
    ['a newsletter below', `${whole}<div class="newsletter"><h3>Our newsletter</h3><p>Subscribe now and get the best of Mernbridge by mail.</p></div>`, ''],
    ['a plea for donations', `${whole}<div class="support"><p>Support us: become a member today, for the price of a coffee.</p><a href="/membership">Join</a></div>`, ''],
    ['an app', `${whole}<p>Download our free app and read the news on the way.</p>`, ''],
    ['a way to comment', `${whole}<p>Log in to comment.</p><p><a href="/login">Log in</a> <a href="/register">Register</a></p>`, ''],
    ['a brief piece of news', beginning(englishProse), ''],
    ['a brief with a subscription in the footer', `${beginning(englishProse)}<footer><a href="/subscribe">Subscribe</a><a href="/login">Sign in</a></footer>`, ''],
    ['a text about paywalls', `${whole}<p>The paper wrote that this article is for subscribers, and the town laughed, for everybody had read it by noon on the board in the market square.</p><p>${englishProse.paragraphs[0]} And so on, it said.</p>`, ''],
    ['an article marked as open to all', `${whole}<div class="no-paywall"><p>Tags: river</p></div>`, stated(undefined)],
    ['a way to the next article', `${whole}<p><a href="/beavers">Continue reading: Beavers return</a></p>`, ''],
    ['an ellipsis at the end', `${whole}<p>And then there are the beavers, of course, who were asked by nobody…</p>`, ''],
    ['a count of words that counts letters', whole, jsonLd({ '@type': 'NewsArticle', headline: 'x', wordCount: 1100 })],
  ])('%s', (_name, main, head) => expect(extracted(pageOf(englishProse, main, head)).access).toBe('full'));

  test('a whole text in the data of a page with a wall', () => {
    const page = pageOf(englishProse, `${beginning(englishProse)}${wall('Subscribe to continue reading', '9.90', 'Sign in', 'paywall')}`, stated(false, { headline: englishProse.title, articleBody: englishProse.paragraphs.join('\n\n') }));
    expect(extracted(page)).toMatchObject({ access: 'full', text: englishProse.paragraphs.join('\n\n') });
  });
});
