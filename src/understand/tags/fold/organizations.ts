/**
 * Organisations that news in many languages call by different abbreviations and names; one line is one organisation, the
 * first name is its English one. Written for this project; lower case, accents off.
 */
export const organizations = `
European Union|eu|ue|ес|єс|europaische union|europaischen union|union europeenne|union europea|uniao europeia|unione europea|europese unie|европейский союз|євросоюз|евросоюз|європейський союз|unia europejska|evropska unie|欧盟|eu|유럽연합|الاتحاد الاوروبي|avrupa birligi|ab
United Nations|un|u.n.|onu|uno|vn|оон|onz|osn|fn|bm|οηε|vereinte nationen|vereinten nationen|nations unies|naciones unidas|nacoes unidas|nazioni unite|verenigde naties|联合国|国連|유엔
NATO|nato|otan|нато|北约|나토|νατο|north atlantic treaty organization|nordatlantikpakt
World Health Organization|who|oms|воз|вооз|wgo|weltgesundheitsorganisation|organisation mondiale de la sante|organizacion mundial de la salud|organizacao mundial da saude|organizzazione mondiale della sanita|wereldgezondheidsorganisatie|swiatowa organizacja zdrowia|world health organisation|世界卫生组织|世卫组织
International Monetary Fund|imf|iwf|fmi|мвф|mfw|mmf|internationaler wahrungsfonds|fonds monetaire international|fondo monetario internacional|fundo monetario internacional|国际货币基金组织
European Central Bank|ecb|ezb|bce|ецб|ebc|europaische zentralbank|banque centrale europeenne|banco central europeo|banco central europeu|banca centrale europea|europese centrale bank|欧洲央行
World Trade Organization|wto|omc|вто|welthandelsorganisation|organisation mondiale du commerce|organizacion mundial del comercio
International Atomic Energy Agency|iaea|iaeo|aiea|oiea|магатэ|магате|maea
Organization for Security and Co-operation in Europe|osce|osze|обсе|оббє|obwe|obse
OPEC|opec|opep|опек
OECD|oecd|ocde|ocse|оэср
International Criminal Court|icc|istgh|corte penal internacional|cour penale internationale|internationaler strafgerichtshof|мус
European Commission|europaische kommission|eu-kommission|commission europeenne|comision europea|comissao europeia|commissione europea|europese commissie|еврокомиссия|komisja europejska|evropska komise|欧盟委员会
European Parliament|europaisches parlament|europaparlament|eu-parlament|parlement europeen|parlamento europeo|parlamento europeu|europees parlement|европарламент|parlament europejski|evropsky parlament
Red Cross|rotes kreuz|croix-rouge|cruz roja|cruz vermelha|croce rossa|rode kruis|красный крест|czerwony krzyz|cerveny kriz|红十字会
Federal Reserve|fed|us federal reserve|us-notenbank|фрс
World Bank|weltbank|banque mondiale|banco mundial|banca mondiale|wereldbank|всемирный банк|bank swiatowy|svetova banka|世界银行
`;
