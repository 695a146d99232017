/**
 * Countries within a country, states and big cities that news name in many languages: code, name in English, other
 * names as in `demonyms.ts` (beginnings; `=` ends a word). States of the USA by ISO 3166-2; cities by country and name. Written for this project.
 */
export const regions = `
GB-ENG England: england=|englands=|engeland=|angleterre=|inglaterra=|inghilterra=|англия=|англии=|англию=|англией=|англія=|англії=|англію=|anglia=|anglii=|anglie=|αγγλια=|αγγλιας=|ingiltere|英格兰|イングランド|잉글랜드|انجلترا
GB-SCT Scotland: scotland=|scottish=|scots=|schottland|schottisch|ecosse=|ecossais|escocia=|escoces|escosia=|scozia=|scozzes|schotland=|schots=|schotse=|шотланд|szkocj|szkoc|skotsk|σκωτια|iskocya|苏格兰|スコットランド|스코틀랜드
GB-WLS Wales: wales=|welsh=|walisisch|waliser|pays_de_galles=|gallois|gales=|gales|pais_de_gales=|galles=|gallese=|gallesi=|уэльс|валлийск|уельс|валлійськ|wali=|walia=|walii=|walij|velsk|ουαλια|ουαλιας|galler|威尔士|ウェールズ|웨일스
GB-NIR Northern Ireland: northern_ireland=|northern_irish=|nordirland|nordirisch|irlande_du_nord=|irlanda_del_norte=|irlanda_do_norte=|irlanda_del_nord=|noord-ierland=|noord-ier|северная_ирланд|северной_ирланд|северную_ирланд|північна_ірланд|північної_ірланд|північній_ірланд|irlandia_polnocn|irlandii_polnocn|severni_irsk|severnim_irsk|severniho_irsk|北爱尔兰|北アイルランド|북아일랜드
US-CA California: california=|californian|kalifornien|kalifornisch|californie=|калифорни|каліфорні|kaliforni|加利福尼亚|加州|カリフォルニア|캘리포니아
US-TX Texas: texas=|texan=|texans=|техас|teksas|texask|得克萨斯|テキサス|텍사스
US-FL Florida: florida=|floride=|флорид|floryd|佛罗里达|フロリダ|플로리다
US-NY New York: new_york_state=
US-HI Hawaii: hawaii=|hawai=|hawaiian|гава|hawaj|havaj|夏威夷|ハワイ|하와이
US-AK Alaska: alaska=|аляск|alask
US-AL Alabama: alabama=|алабам
US-AZ Arizona: arizona=|аризон
US-CO Colorado: colorado=|колорадо=
US-MI Michigan: michigan=|мичиган
US-MN Minnesota: minnesota=|миннесот
US-OH Ohio: ohio=|огайо=
US-OR Oregon: oregon=|орегон
US-PA Pennsylvania: pennsylvania=|пенсильвани|pensylwani|pensilvania=|pennsylvanie=
US-VA Virginia: virginia=|virginie=|вирджини
US-WI Wisconsin: wisconsin=|висконсин
US-IL Illinois: illinois=|иллинойс
US-NV Nevada: nevada=|невад
US-NJ New Jersey: new_jersey=
US-NC North Carolina: north_carolina=
US-SC South Carolina: south_carolina=
US-TN Tennessee: tennessee=
US-UT Utah: utah=
US-GA Georgia (US): state_of_georgia=
DE-BY Bavaria: bavaria=|bavarian|bayern=|bayerns=|bayerisch|baviere=|baviera=|beieren=|бавари|bawari|bavorsk
DE-SN Saxony: saxony=|sachsen=|sachsens=
DE-HE Hesse: hessen=|hessens=|hesse=
DE-TH Thuringia: thuringia=|thuringen=|thuringens=
DE-NW North Rhine-Westphalia: nordrhein-westfalen=|nrw=
DE-BW Baden-Württemberg: baden-wurttemberg=|baden-wurttembergs=
DE-NI Lower Saxony: niedersachsen=|niedersachsens=
ES-CT Catalonia: catalonia=|catalan=|catalans=|katalonien|katalanisch|cataluna=|catalogne=|catalunha=|catalogna=|catalonie=|каталони|каталоні|kataloni|katalans
UA-43 Crimea: crimea=|crimean=|krim=|crimee=|krym=|krymu=|крым=|крыма=|крыму=|крымск|крим=|криму=|кримськ|クリミア|克里米亚
CN-XZ Tibet: tibet=|tibetan|тибет|tybet
CN-HK Hong Kong: hong_kong=|hongkong|гонконг|хонконг|香港|홍콩
CN-BJ Beijing: beijing=|peking|pekin=|pequin=|pechino=|пекин|пекін|pekin|北京|베이징
CN-SH Shanghai: shanghai=|шанха|szanghaj|sanghaj|上海|상하이
RU-MOW Moscow: moscow=|moskau|moscou=|moscu=|moscovo=|mosca=|moskou=|moskva=|москв|moskw|moskv|μοσχα|moskova|موسكو|莫斯科|モスクワ|모스크바
RU-SPE Saint Petersburg: saint_petersburg=|st_petersburg=|sankt_petersburg=|saint-petersbourg=|san_petersburgo=|петербург|petersburg
UA-30 Kyiv: kyiv=|kiev=|kiew=|киев|київ|києв|kijow|kyjev|κιεβο|基辅|キーウ|키이우
FR-75 Paris: paris=|paryz|pariz|paris|parigi=|parijs=|париж|παρισι|巴黎|パリ|파리
GB-LND London: london=|londons=|londoner|londres=|londra=|londen=|лондон|londyn|londyn|londyn|λονδινο|伦敦|ロンドン|런던|لندن
DE-BE Berlin: berlin=|berlins=|berliner|berlino=|berlijn=|берлин|берлін|柏林|ベルリン|베를린
IT-RM Rome: rome=|rom=|roms=|roma=|рим=|рима=|риме=|rzym|罗马
AT-9 Vienna: vienna=|wien=|wiens=|wiener=|vienne=|viena=|wenen=|вена=|вене=|вены=|wieden=|wiedni|viden=|vidni=
CZ-PR Prague: prague=|prag=|prags=|praga=|praag=|praha=|прага=|праге=|праги=|pradze=|pragi=|praze=|prahy=|prahu=
PL-WA Warsaw: warsaw=|warschau|varsovie=|varsovia=|warszaw|варшав|varsav
BE-BRU Brussels: brussels=|brussel=|brussel|bruxelles=|bruselas=|bruxelas=|брюссел|bruksel|brusel=|bruselu=
CH-GE Geneva: geneva=|genf=|geneve=|ginebra=|genebra=|ginevra=|женев|genew|zenev
CH-ZH Zurich: zurich=|zurichs=|zurigo=|цюрих
GR-I Athens: athens=|athen=|athenes=|atenas=|atene=|athene=|афин|atena=|ateny=|atenach=
TR-34 Istanbul: istanbul|стамбул|stambul
IL-JM Jerusalem: jerusalem|jerusalen=|gerusalemme=|jeruzalem|иерусалим|єрусалим|jerozolim
SY-DI Damascus: damascus=|damaskus=|damas=|damasco=|дамаск
SY-HL Aleppo: aleppo=|alep=|alepo=|алеппо=
IQ-BG Baghdad: baghdad=|bagdad|багдад
IR-23 Tehran: tehran=|teheran|teeran|тегеран
AF-KAB Kabul: kabul|kaboul=|кабул
EG-C Cairo: cairo=|kairo=|le_caire=|каир=|каире=|kair=|kairze=|kahira=
JP-13 Tokyo: tokyo=|tokio=|toquio=|токио=|токіо=|东京|東京|도쿄
KR-11 Seoul: seoul=|seul=|сеул|首尔|ソウル|서울
IN-DL Delhi: delhi=|new_delhi=|neu-delhi=|nueva_delhi=|дели=|delhi
IN-MH Mumbai: mumbai=|bombay=|мумба
US-NYC New York: new_york_city=|new_york=|nueva_york=|nova_york=|nova_iorque=|nyc=|нью-йорк|nowy_jork=|nowym_jorku=|nowego_jorku=|new_yorku=|纽约|ニューヨーク|뉴욕
US-DC Washington: washington_dc=|washington_d.c=|вашингтон|waszyngton|华盛顿|ワシントン
US-LA Los Angeles: los_angeles=|лос-анджелес|洛杉矶
US-SFO San Francisco: san_francisco=|сан-франциско=|旧金山
US-CHI Chicago: chicago=|чикаго=|芝加哥
BR-RJ Rio de Janeiro: rio_de_janeiro=|рио-де-жанейро=
AU-SYD Sydney: sydney=|сидне
XE Europe: europe=|europa=|europas=|европа=|европы=|европе=|европу=|європа=|європи=|європі=|європу=|europy=|europie=|europe|evropa=|evropy=|evrope=|evropu=|ευρωπη|avrupa=|欧洲|ヨーロッパ|유럽
XF Africa: africa=|afrika=|afrikas=|afrique=|африка=|африки=|африке=|африку=|африці=|afryka=|afryki=|afryce=|africe=|afriky=|非洲|アフリカ
XS Asia: asia=|asien=|asiens=|asie=|азия=|азии=|азию=|азія=|азії=|azja=|azji=|asii=|亚洲|アジア
`;
