/** One invented article a language: what pages in tests are made of. */
export interface Prose {
  lang: string;
  dir?: 'rtl';
  title: string;
  summary: string;
  paragraphs: readonly [string, string, string, string, string, string];
}

const english: Prose = {
  lang: 'en', title: 'Town plants alders along the upper weir', summary: 'Anglers and council agree on shade for the river.',
  paragraphs: [
    'The council of Mernbridge has planted four hundred alders along the upper weir, and the anglers say that the water is already cooler there than it was last spring.',
    'For years the two had quarrelled over the bank. The anglers wanted shade for the trout; the council feared that roots would lift the old stone wall that keeps the mill street dry.',
    'A survey of the wall, paid for by both, settled the matter in March: the stones sit on rock, and no root of an alder can do more than tickle them, the engineer Ada Quill wrote.',
    'Schoolchildren dug most of the holes. Each of them may name a tree, which explains why a row of young alders now carries the names of dragons, goalkeepers and one grandmother.',
    'The trees cost eleven thousand crowns. Half of the money came from the fishing licences of the past two years, the rest from a fund that was meant for a fountain in the market square.',
    'In ten years, the forester expects, the crowns will meet above the water. Until then the saplings need stakes, and someone has to keep the beavers away from them at night.',
  ],
};

const german: Prose = {
  lang: 'de', title: 'Stadt pflanzt Erlen am oberen Wehr', summary: 'Angler und Rat einigen sich auf Schatten für den Fluss.',
  paragraphs: [
    'Die Stadt Mernbrück hat vierhundert Erlen am oberen Wehr gepflanzt, und die Angler sagen, das Wasser sei dort schon jetzt kühler als im vergangenen Frühjahr.',
    'Jahrelang hatten beide um das Ufer gestritten. Die Angler wünschten Schatten für die Forellen; der Rat fürchtete, die Wurzeln könnten die alte Mauer an der Mühlgasse anheben.',
    'Ein Gutachten, das beide bezahlten, klärte die Sache im März: Die Steine ruhen auf Fels, und keine Wurzel einer Erle vermag mehr, als sie zu kitzeln, schrieb die Ingenieurin Ada Quill.',
    'Schulkinder gruben die meisten Löcher. Jedes darf einen Baum benennen, und so tragen die jungen Erlen nun die Namen von Drachen, von Torhütern und von einer Großmutter.',
    'Die Bäume kosteten elftausend Kronen. Die Hälfte stammt aus den Angelscheinen der letzten zwei Jahre, der Rest aus einem Topf, der für einen Brunnen am Markt gedacht war.',
    'In zehn Jahren, so erwartet es der Förster, schließen sich die Kronen über dem Wasser. Bis dahin brauchen die Bäumchen Pfähle, und jemand muss nachts die Biber fernhalten.',
  ],
};

const french: Prose = {
  lang: 'fr', title: 'La ville plante des aulnes le long du barrage', summary: 'Pêcheurs et conseil s’accordent sur l’ombre de la rivière.',
  paragraphs: [
    'La ville de Mernpont a planté quatre cents aulnes le long du barrage, et les pêcheurs assurent que l’eau y est déjà plus fraîche qu’au printemps dernier.',
    'Pendant des années, les deux camps se sont disputé la berge. Les pêcheurs voulaient de l’ombre pour les truites ; le conseil craignait que les racines ne soulèvent le vieux mur.',
    'Une expertise payée par les deux a tranché en mars : les pierres reposent sur la roche, et aucune racine d’aulne ne peut faire plus que les chatouiller, écrit l’ingénieure Ada Quill.',
    'Les écoliers ont creusé la plupart des trous. Chacun peut baptiser un arbre, si bien que les jeunes aulnes portent des noms de dragons, de gardiens de but et d’une grand-mère.',
    'Les arbres ont coûté onze mille couronnes. La moitié vient des permis de pêche des deux dernières années, le reste d’un fonds destiné à une fontaine sur la place du marché.',
    'Dans dix ans, prévoit le garde forestier, les cimes se rejoindront au-dessus de l’eau. D’ici là il faut des tuteurs, et quelqu’un pour éloigner les castors la nuit.',
  ],
};

const spanish: Prose = {
  lang: 'es', title: 'La ciudad planta alisos junto a la presa', summary: 'Pescadores y concejo acuerdan dar sombra al río.',
  paragraphs: [
    'La ciudad de Puente Merna ha plantado cuatrocientos alisos junto a la presa, y los pescadores dicen que el agua ya está más fresca que la primavera pasada.',
    'Durante años los dos disputaron la orilla. Los pescadores querían sombra para las truchas; el concejo temía que las raíces levantaran el viejo muro de la calle del molino.',
    'Un estudio pagado por ambos zanjó el asunto en marzo: las piedras descansan sobre roca y ninguna raíz puede hacer más que cosquillas, escribió la ingeniera Ada Quill.',
    'Los escolares cavaron casi todos los hoyos. Cada uno puede bautizar un árbol, y por eso los alisos llevan nombres de dragones, de porteros y de una abuela.',
    'Los árboles costaron once mil coronas. La mitad viene de las licencias de pesca de los dos últimos años; el resto, de un fondo pensado para una fuente en la plaza.',
    'Dentro de diez años, espera el guarda forestal, las copas se tocarán sobre el agua. Hasta entonces hacen falta estacas, y alguien que aleje a los castores de noche.',
  ],
};

const russian: Prose = {
  lang: 'ru', title: 'Город посадил ольху вдоль верхней плотины', summary: 'Рыболовы и совет договорились о тени для реки.',
  paragraphs: [
    'Город Мернский Мост посадил четыреста ольховых деревьев вдоль верхней плотины, и рыболовы говорят, что вода там уже прохладнее, чем прошлой весной.',
    'Годами они спорили о береге. Рыболовы хотели тени для форели, а совет боялся, что корни поднимут старую каменную стену, которая защищает Мельничную улицу.',
    'Обследование, оплаченное обеими сторонами, решило дело в марте: камни лежат на скале, и ни один корень не сделает больше, чем пощекочет их, написала инженер Ада Квилл.',
    'Большую часть ям выкопали школьники. Каждый может дать дереву имя, поэтому молодые ольхи носят теперь имена драконов, вратарей и одной бабушки.',
    'Деревья обошлись в одиннадцать тысяч крон. Половина пришла от рыболовных билетов за два года, остальное из фонда, предназначенного для фонтана на рыночной площади.',
    'Через десять лет, ожидает лесник, кроны сомкнутся над водой. До тех пор саженцам нужны колья, и кто-то должен ночами отгонять от них бобров.',
  ],
};

const arabic: Prose = {
  lang: 'ar', dir: 'rtl', title: 'البلدة تزرع أشجار الحور على امتداد السد العلوي', summary: 'الصيادون والمجلس يتفقون على ظل للنهر.',
  paragraphs: [
    'زرعت بلدة جسر المرن أربعمئة شجرة حور على امتداد السد العلوي، ويقول الصيادون إن الماء هناك صار أبرد مما كان عليه في الربيع الماضي.',
    'ظل الطرفان يتنازعان على الضفة سنوات طويلة. أراد الصيادون ظلا لأسماكهم، وخشي المجلس أن ترفع الجذور الجدار الحجري القديم الذي يحمي شارع الطاحونة.',
    'حسمت دراسة دفع الطرفان ثمنها الأمر في مارس: الحجارة تستند إلى صخر صلب، ولا يستطيع جذر أن يفعل أكثر من مداعبتها، كما كتبت المهندسة آدا كويل.',
    'حفر تلاميذ المدارس معظم الحفر. ويحق لكل منهم أن يسمي شجرة، ولذلك تحمل الأشجار الصغيرة الآن أسماء تنانين وحراس مرمى وجدة واحدة.',
    'كلفت الأشجار أحد عشر ألف كرونة. جاء نصف المال من رخص الصيد في العامين الماضيين، وجاء الباقي من صندوق كان مخصصا لنافورة في ساحة السوق.',
    'يتوقع الحارس أن تلتقي التيجان فوق الماء بعد عشر سنوات. وحتى ذلك الحين تحتاج الشتلات إلى أوتاد، ولا بد من أحد يبعد القنادس عنها ليلا.',
  ],
};

const hebrew: Prose = {
  lang: 'he', dir: 'rtl', title: 'העיירה נטעה עצי אלמון לאורך הסכר העליון', summary: 'הדייגים והמועצה הסכימו על צל לנהר.',
  paragraphs: [
    'העיירה גשר מרן נטעה ארבע מאות עצי אלמון לאורך הסכר העליון, והדייגים אומרים שהמים שם כבר קרירים יותר משהיו באביב שעבר.',
    'שנים רבות רבו השניים על הגדה. הדייגים רצו צל לדגי הטרוטה, והמועצה חששה שהשורשים ירימו את חומת האבן הישנה ששומרת על רחוב הטחנה.',
    'סקר ששני הצדדים שילמו עליו הכריע את העניין במרץ: האבנים יושבות על סלע, ושום שורש לא יוכל לעשות יותר מלדגדג אותן, כתבה המהנדסת עדה קוויל.',
    'תלמידי בית הספר חפרו את רוב הבורות. כל אחד מהם רשאי לתת שם לעץ, ולכן נושאים העצים הצעירים שמות של דרקונים, שוערים וסבתא אחת.',
    'העצים עלו אחד עשר אלף כתרים. חצי מהכסף בא מרישיונות הדיג של השנתיים האחרונות, והשאר מקרן שנועדה למזרקה בכיכר השוק.',
    'בעוד עשר שנים, כך צופה היערן, ייפגשו הצמרות מעל המים. עד אז זקוקים השתילים ליתדות, ומישהו צריך להרחיק מהם את הבונים בלילה.',
  ],
};

const chinese: Prose = {
  lang: 'zh', title: '小城沿上游堰坝种下四百棵赤杨', summary: '钓鱼者与市议会就河岸遮阴达成一致。',
  paragraphs: [
    '梅恩桥市沿上游堰坝种下了四百棵赤杨，钓鱼者说，那里的河水已经比去年春天凉爽了许多，鳟鱼也重新游回了浅滩。',
    '多年来双方一直为河岸争吵不休。钓鱼者希望给鳟鱼留一片树荫，市议会则担心树根会顶起保护磨坊街的旧石墙。',
    '三月，双方共同出资的一份勘察报告解决了争端：石墙立在岩层之上，赤杨的根最多只能给它挠挠痒，工程师艾达·奎尔写道。',
    '大部分树坑是小学生挖的。每个孩子可以给一棵树取名，于是这排小树如今有的叫龙，有的叫守门员，还有一棵叫外婆。',
    '这批树花费了一万一千克朗。一半来自近两年的钓鱼许可证收入，其余来自原本打算在集市广场修喷泉的基金。',
    '护林员预计，十年之后树冠将在水面上方相接。在那之前树苗需要木桩支撑，夜里还得有人把河狸赶开。',
  ],
};

const japanese: Prose = {
  lang: 'ja', title: '町が上流の堰にハンノキ四百本を植える', summary: '釣り人と町議会が川の日陰で合意した。',
  paragraphs: [
    'メルン橋の町は上流の堰に沿ってハンノキを四百本植えた。釣り人によると、そこの水は去年の春よりもすでに冷たくなっているという。',
    '両者は長年、岸辺をめぐって争ってきた。釣り人はマスのために日陰を求め、町議会は根が粉屋通りを守る古い石垣を持ち上げることを恐れた。',
    '双方が費用を出した調査が三月に決着をつけた。石垣は岩盤の上にあり、ハンノキの根にできるのはくすぐることくらいだと技師のエイダ・クイルは書いた。',
    '穴の多くは小学生が掘った。一人が一本の木に名前をつけてよいので、若木の列には竜やゴールキーパー、そして一人の祖母の名前が並んでいる。',
    '木の代金は一万一千クローネだった。半分はこの二年間の遊漁券から、残りは市場広場の噴水のために用意されていた基金から出ている。',
    '十年後には枝が水の上で触れ合うだろうと森番は見ている。それまで若木には支柱が必要で、夜には誰かがビーバーを追い払わなければならない。',
  ],
};

const korean: Prose = {
  lang: 'ko', title: '마을이 상류 보를 따라 오리나무를 심다', summary: '낚시꾼들과 의회가 강의 그늘에 합의했다.',
  paragraphs: [
    '메른브리지 마을은 상류 보를 따라 오리나무 사백 그루를 심었고, 낚시꾼들은 그곳의 물이 지난봄보다 벌써 시원해졌다고 말한다.',
    '양쪽은 오랫동안 강둑을 두고 다투어 왔다. 낚시꾼들은 송어를 위한 그늘을 원했고, 의회는 뿌리가 방앗간 길의 오래된 돌담을 들어 올릴까 걱정했다.',
    '양쪽이 비용을 댄 조사가 삼월에 문제를 풀었다. 돌담은 암반 위에 있으며 오리나무 뿌리는 간지럼을 태우는 것이 고작이라고 기사 에이다 퀼은 썼다.',
    '구덩이는 대부분 초등학생들이 팠다. 아이마다 나무 한 그루에 이름을 붙일 수 있어서 어린 나무들은 용과 골키퍼와 할머니의 이름을 달고 있다.',
    '나무값은 만 천 크로네였다. 절반은 지난 두 해의 낚시 허가증에서 나왔고 나머지는 시장 광장의 분수를 위해 모아 둔 기금에서 나왔다.',
    '십 년 뒤에는 나무 꼭대기가 물 위에서 만날 것이라고 산림지기는 내다본다. 그때까지 묘목에는 말뚝이 필요하고 밤에는 누군가 비버를 쫓아야 한다.',
  ],
};

const thai: Prose = {
  lang: 'th', title: 'เมืองปลูกต้นไม้สี่ร้อยต้นริมฝายด้านบน', summary: 'นักตกปลากับสภาตกลงกันเรื่องร่มเงาของแม่น้ำ',
  paragraphs: [
    'เมืองสะพานเมิร์นปลูกต้นไม้สี่ร้อยต้นริมฝายด้านบน และนักตกปลาบอกว่าน้ำตรงนั้นเย็นกว่าฤดูใบไม้ผลิปีที่แล้วมาก ปลาก็กลับมาที่ตื้นอีกครั้ง',
    'ทั้งสองฝ่ายทะเลาะกันเรื่องตลิ่งมาหลายปี นักตกปลาอยากได้ร่มเงาให้ปลาเทราต์ ส่วนสภากลัวว่ารากไม้จะดันกำแพงหินเก่าที่ป้องกันถนนโรงสีให้พังลง',
    'การสำรวจที่ทั้งสองฝ่ายช่วยกันออกเงินยุติเรื่องนี้ในเดือนมีนาคม หินตั้งอยู่บนชั้นหินแข็ง และรากไม้ทำได้แค่จั๊กจี้เท่านั้น วิศวกรเอดา ควิลล์ เขียนไว้',
    'หลุมส่วนใหญ่ขุดโดยเด็กนักเรียน เด็กแต่ละคนตั้งชื่อต้นไม้ได้หนึ่งต้น ต้นอ่อนแถวนี้จึงมีชื่อเป็นมังกร ผู้รักษาประตู และคุณยายอีกหนึ่งคน',
    'ต้นไม้ทั้งหมดราคาหนึ่งหมื่นหนึ่งพันโครน ครึ่งหนึ่งมาจากใบอนุญาตตกปลาของสองปีที่ผ่านมา ที่เหลือมาจากกองทุนที่ตั้งใจจะสร้างน้ำพุกลางตลาด',
    'เจ้าหน้าที่ป่าไม้คาดว่าอีกสิบปียอดไม้จะบรรจบกันเหนือผิวน้ำ ระหว่างนี้ต้นอ่อนต้องมีหลักค้ำ และต้องมีคนคอยไล่ตัวบีเวอร์ออกไปในเวลากลางคืน',
  ],
};

const hindi: Prose = {
  lang: 'hi', title: 'शहर ने ऊपरी बाँध के किनारे पेड़ लगाए', summary: 'मछुआरे और परिषद नदी की छाया पर सहमत हुए।',
  paragraphs: [
    'मर्नपुल शहर ने ऊपरी बाँध के किनारे चार सौ पेड़ लगाए हैं, और मछुआरे कहते हैं कि वहाँ का पानी पिछले वसंत की तुलना में अभी से ठंडा है।',
    'बरसों तक दोनों किनारे को लेकर झगड़ते रहे। मछुआरे मछलियों के लिए छाया चाहते थे; परिषद को डर था कि जड़ें चक्की वाली सड़क की पुरानी दीवार उठा देंगी।',
    'दोनों के पैसे से हुए सर्वेक्षण ने मार्च में मामला सुलझा दिया: पत्थर चट्टान पर टिके हैं, और कोई जड़ उन्हें गुदगुदाने से ज़्यादा कुछ नहीं कर सकती, इंजीनियर एडा क्विल ने लिखा।',
    'अधिकतर गड्ढे स्कूली बच्चों ने खोदे। हर बच्चा एक पेड़ का नाम रख सकता है, इसलिए छोटे पेड़ों के नाम अब अजगर, गोलकीपर और एक दादी पर हैं।',
    'पेड़ों पर ग्यारह हज़ार क्रोन खर्च हुए। आधा पैसा पिछले दो साल के मछली पकड़ने के परमिट से आया, बाकी उस कोष से जो बाज़ार के फव्वारे के लिए था।',
    'वनपाल को उम्मीद है कि दस साल में पेड़ पानी के ऊपर मिल जाएँगे। तब तक पौधों को खूँटे चाहिए, और रात में किसी को ऊदबिलाव भगाने होंगे।',
  ],
};

export const prose: readonly Prose[] = [english, german, french, spanish, russian, arabic, hebrew, chinese, japanese, korean, thai, hindi];
export { english as englishProse };

/** A page as newspapers make them, with navigation, a related box and a footer around what is given. */
export function pageOf({ lang, dir, title, summary }: Prose, main: string, head = ''): string {
  return `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''}><head><title>${title} | Mern</title><meta property="og:site_name" content="Mern"><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta name="description" content="${summary}">${head}</head>
<body><header><a href="/">Mern</a><nav><ul><li><a href="/a">Aa</a></li><li><a href="/b">Bb</a></li></ul></nav></header><main><article><h1>${title}</h1>${main}</article></main><footer><p>© 2026 Mern</p></footer></body></html>`;
}

export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

export const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
