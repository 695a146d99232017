import type { Place } from '../../common/wire.ts';

/** Cities from which much is reported, in the spellings of their own and of large languages. They are needed only where no agency signs. */
const cities = `
London Paris Berlin Madrid Rome Roma Rom Milan Milano Mailand Naples Napoli Turin Torino Venice Venezia Venedig Florence Firenze Palermo Bologna Genoa Genova Barcelona Barcelone Barcellona Valencia Sevilla Seville Bilbao Lisbon Lisboa Lisbonne Lissabon Porto Brussels Bruxelles Brüssel Brussel Antwerpen Anvers Gent Amsterdam Rotterdam Utrecht Eindhoven Groningen Luxembourg Luxemburg
Hamburg München Munich Köln Cologne Frankfurt Stuttgart Düsseldorf Leipzig Dresden Hannover Hanover Bremen Nürnberg Essen Dortmund Mainz Kiel Potsdam Magdeburg Erfurt Schwerin Saarbrücken Wiesbaden Karlsruhe Bonn Wien Vienna Vienne Viena Salzburg Graz Linz Innsbruck Zürich Zurich Bern Berne Genf Geneva Genève Ginebra Ginevra Basel Bâle Lausanne Luzern Davos
Lyon Marseille Toulouse Nice Nantes Strasbourg Straßburg Bordeaux Lille Rennes Montpellier Grenoble Cannes Edinburgh Glasgow Belfast Cardiff Manchester Liverpool Birmingham Leeds Dublin Cork Warsaw Warszawa Warschau Varsovie Varsovia Varsavia Kraków Krakow Gdańsk Wrocław Poznań Łódź Prague Praha Prag Praga Brno Bratislava Budapest Bucharest București Bukarest Bucarest Sofia Belgrade Beograd Belgrad Belgrado Zagreb Ljubljana Sarajevo Skopje Pristina Tirana Podgorica Athens Athen Athènes Atenas Atene Thessaloniki Nicosia Valletta
Copenhagen København Kopenhagen Copenhague Stockholm Estocolmo Göteborg Malmö Oslo Bergen Helsinki Helsingfors Reykjavik Reykjavík Tallinn Riga Vilnius Kaunas Minsk Moscow Moskau Moscou Moscú Mosca Kyiv Kiev Kiew Kyjiw Kharkiv Odesa Odessa Lviv Chisinau Chișinău Tbilisi Yerevan Baku Bakı
Istanbul İstanbul Ankara Izmir İzmir Antalya Bursa Adana Jerusalem Jérusalem Jerusalén Gerusalemme Haifa Ramallah Gaza Beirut Beyrouth Beirute Damascus Damas Damasco Damaskus Amman Baghdad Bagdad Tehran Téhéran Teherán Teheran Riyadh Riad Jeddah Doha Dubai Manama Muscat Sanaa Aden Cairo Kairo Caire Alexandria Tripoli Benghazi Tunis Algiers Alger Algier Argel Rabat Casablanca Khartoum Juba Nairobi Kampala Kigali Mogadishu Harare Lusaka Maputo Luanda Lagos Abuja Accra Dakar Abidjan Bamako Niamey Ouagadougou Kinshasa Johannesburg Pretoria Durban Windhoek Gaborone Antananarivo
Beijing Pékin Pekín Peking Pechino Pequim Shanghai Guangzhou Shenzhen Wuhan Chengdu Tianjin Lhasa Taipei Tokyo Tokio Osaka Kyoto Hiroshima Nagasaki Sapporo Seoul Séoul Seúl Busan Pyongyang Ulaanbaatar Bangkok Hanoi Manila Jakarta Singapore Singapour Singapur Yangon Naypyidaw Vientiane Dili Mumbai Bombay Delhi Kolkata Chennai Bengaluru Bangalore Hyderabad Ahmedabad Lucknow Jaipur Pune Patna Bhopal Srinagar Chandigarh Guwahati Thiruvananthapuram Islamabad Karachi Lahore Peshawar Quetta Dhaka Kathmandu Colombo Thimphu Kabul Tashkent Astana Almaty Bishkek Dushanbe Ashgabat
Washington Boston Chicago Philadelphia Houston Dallas Austin Atlanta Miami Detroit Seattle Portland Denver Phoenix Minneapolis Cleveland Pittsburgh Baltimore Honolulu Indianapolis Milwaukee Nashville Memphis Charlotte Oakland Sacramento Tucson Albuquerque Omaha Tulsa Cincinnati Buffalo Richmond Louisville Newark Orlando Tampa Sacramento Toronto Montreal Montréal Ottawa Vancouver Calgary Winnipeg Halifax Québec Quebec Havana Bogota Bogotá Medellín Caracas Quito Lima Brasilia Brasília Recife Salvador Fortaleza Asunción Montevideo Managua Tegucigalpa Sydney Melbourne Canberra Brisbane Perth Adelaide Wellington Auckland Suva
Москва Санкт-Петербург Петербург Екатеринбург Новосибирск Казань Владивосток Хабаровск Сочи Ростов-на-Дону Киев Київ Харьков Харків Одесса Одеса Львов Львів Днепр Дніпро Минск Мінськ Астана Алматы Ташкент Бишкек Баку Ереван Тбилиси Рига Вильнюс Таллин Варшава Прага Берлин Берлін Париж Лондон Вашингтон Пекин Пекін Токио Токіо Сеул Анкара Стамбул Тегеран Женева Вена Відень Брюссель Рим Мадрид София Београд
القاهرة بيروت دمشق بغداد الرياض دبي أبوظبي الدوحة عمان الكويت المنامة مسقط صنعاء تونس الجزائر الرباط طرابلس الخرطوم القدس غزة باريس لندن واشنطن موسكو برلين أنقرة إسطنبول طهران بكين جنيف نيويورك
ירושלים חיפה לונדון פריז ברלין וושינגטון מוסקבה
東京 大阪 京都 名古屋 札幌 福岡 仙台 広島 那覇 北京 上海 香港 台北 高雄 臺北 ソウル ワシントン ニューヨーク ロンドン パリ ベルリン モスクワ ローマ ジュネーブ ブリュッセル ウィーン カイロ エルサレム バンコク シンガポール ジャカルタ 广州 深圳 成都 武汉 重庆 天津 南京 杭州 西安 首尔 首爾 华盛顿 華盛頓 纽约 紐約 伦敦 倫敦 巴黎 柏林 莫斯科 罗马 羅馬 日内瓦 日內瓦 东京 曼谷 新加坡 台中 台南 新北 桃園 新竹 澳门 澳門
서울 부산 대구 인천 광주 대전 울산 세종 수원 제주 평양 워싱턴 뉴욕 도쿄 베이징 런던 파리 베를린 모스크바
`;
const longNames = 'New York|Los Angeles|San Francisco|San Diego|San Antonio|San Jose|Oklahoma City|Las Vegas|New Orleans|Salt Lake City|Kansas City|St. Louis|New Delhi|Nuova Delhi|Neu-Delhi|Nueva York|Nueva Delhi|Hong Kong|Hongkong|Kuala Lumpur|Phnom Penh|Ho Chi Minh City|Abu Dhabi|Tel Aviv|Tel-Aviv|Addis Ababa|Cape Town|Port-au-Prince|San Salvador|San José|Buenos Aires|Rio de Janeiro|São Paulo|Porto Alegre|Belo Horizonte|Mexico City|Ciudad de México|Cidade do México|Guatemala City|Panama City|Santo Domingo|La Paz|La Habana|Santiago de Chile|Den Haag|The Hague|La Haye|La Haya|L’Aia|Vatican City|Città del Vaticano|Ciudad del Vaticano|Cité du Vatican|Le Caire|El Cairo|Il Cairo|Port Moresby|United Nations|Naciones Unidas|Nations unies|Нью-Йорк|رام الله|תל אביב|תל־אביב|ניו יורק|Frankfurt/Main|Frankfurt am Main'.split('|');

const fold = (name: string): string => name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
const known = new Set([...cities.trim().split(/\s+/), ...longNames].map((name) => fold(name)));

/** Whether a name is that of a large city, in any case. */
export const isCity = (name: string): boolean => known.has(fold(name));

const usStates = 'Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|DC|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Maine|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|NH|NJ|NM|NY|NC|ND|Ohio|Okla|Ore|Pa|RI|SC|SD|Tenn|Texas|Utah|Vt|Va|Wash|WVa|Wis|Wyo|Ontario|Quebec|Alberta|England|Scotland|Wales|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|SP|RJ|MG|RS|PR|BA|DF'.split('|');
let regions: Set<string> | undefined;

/** Whether a name is that of a country, in a large language, or of a state as American datelines shorten it. */
export function isRegion(name: string): boolean {
  if (regions === undefined) {
    regions = new Set(usStates.map(fold));
    for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr']) {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (let first = 65; first <= 90; first++) for (let second = 65; second <= 90; second++) {
        const country = names.of(String.fromCharCode(first, second));
        if (country !== undefined) regions.add(fold(country));
      }
    }
  }
  return regions.has(fold(name));
}

/** Words inside names of places that stay small. */
const particle = /^(?:de|do|da|dos|das|del|della|di|du|des|von|van|der|den|am|an|im|in|a\.?\s?d\.?|a\.m\.|upon|sur|sous|les|lès|la|le|el|of|the|al|na|nad|на|y|et|i|und|da\p{L}?)$/iu;
const quietParticle = /^(?:de|do|da|dos|das|del|della|di|du|des|von|van|der|am|an|im|upon|sur|sous|lès|of|nad|на)$/iu;
const word = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u;
const rivers = /\/(?=(?:Main|Oder|Saale|Donau|Neckar|Weser|Ruhr|O)\.?$)/u;

/** Whether every letter is a capital; false for scripts that have none. */
export const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/(?<=\p{Lu})[cс](?=\p{Lu})/gu, ''));
const isUnicase = (text: string): boolean => !/[\p{Lu}\p{Ll}]/u.test(text);

/**
 * The places of a dateline.
 * @param words `Berlin/München`, `ST. PAUL, Minn.`, `New Delhi [India]`
 * @returns undefined when a part is no name of a place by its shape
 */
export function placesIn(words: string, lang?: string): Place[] | undefined {
  const text = words.trim();
  if (text === '' || text.length > 80) return undefined;
  const parts = rivers.test(text) ? [text] : text.split(/\s*[/;]\s*/);
  const places = parts.map((part) => placeIn(part, lang));
  return parts.length < 5 && places.every((place) => place !== undefined) ? places : undefined;
}

function placeIn(part: string, lang: string | undefined): Place | undefined {
  const [, outer = part, inner] = /^([^[\]]*?)\s*\[([^[\]]{2,30})\]$/.exec(part) ?? [];
  const [name = '', ...others] = outer.split(/\s*,\s*/);
  const region = inner ?? (others.length === 0 ? undefined : others.join(', '));
  const words = name.split(/\s+/);
  if (others.length > 2 || name.length < 2 || name.length > 40 || words.length > 5 || !words.every((one, at) => word.test(one.replace(rivers, '')) && (isUnicase(one) || /^\p{Lu}/u.test(one) || (at > 0 && particle.test(one)) || /^[’']s-/.test(one)))) return undefined;
  if (region !== undefined && !/^\p{L}[\p{L}\p{M}\s.,'’-]{0,40}$/u.test(region)) return undefined;
  return { name: isShouted(name) ? calm(name, lang) : name.replace(/(?<=[^\s.]{4})\.$/u, ''), ...(region === undefined ? {} : { region: isShouted(region) && region.replace(/\P{L}/gu, '').length > 3 ? calm(region, lang) : region }) };
}

/** `RIO DE JANEIRO` as `Rio de Janeiro`. */
function calm(name: string, lang: string | undefined): string {
  const language = lang?.slice(0, 2) === 'tr' || /[İŞĞ]/.test(name) ? 'tr' : 'und';
  const quiet = name.split(' ').map((one, at) => (at > 0 && quietParticle.test(one) ? one.toLocaleLowerCase(language) : one.replace(/\p{L}[\p{L}\p{M}]*/gu, (letters, start: number) => (start > 0 && quietParticle.test(letters) && letters.length > 1 ? letters.toLocaleLowerCase(language) : `${letters.slice(0, 1)}${letters.slice(1).toLocaleLowerCase(language)}`)))).join(' ');
  return quiet.replace(/(?<=[^\s.]{4})\.$/u, '');
}
