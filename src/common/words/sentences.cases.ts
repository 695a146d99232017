/** Hard cases by language; `‖` stands where one sentence ends and the next begins. */
export const cases: Record<string, readonly string[]> = {
  en: [
    'Dr. Quill met Mr. Hale at St. Brannoc.‖ They spoke for an hour.', 'The U.S. Senate voted on Friday.‖ It was close.', 'He moved to the U.S.‖ He had no visa.',
    'J. K. Arden wrote it.‖ No one knew.', 'George W. Fell resigned.‖ His deputy, A. Moor, took over.', 'Shares of Mern Inc. rose 3.5 percent.‖ Analysts cheered.', 'She works for Mern Inc.‖ The company denied it.',
    'The train leaves at 8 a.m. on Monday.‖ Be early.', 'It opened at 8 a.m.‖ The queue was long.', '“We came. We saw. We left,” she said.‖ Nobody replied.', '"Who is it?" John asked.‖ Nobody answered.', '"Stop!" he shouted.‖ Then silence.',
    'He said: “It is over.”‖ The room emptied.', 'Yahoo! said it would pay.‖ Markets fell.', 'Visit example.org for more.‖ It is free.', 'Version 2.0.1 is out.‖ Get it now.', 'See Fig. 3 and No. 7.‖ Both are wrong.', 'It cost $3.5 million.‖ 40 people paid.',
    'Wait... what happened?‖ Nobody knows.', 'He paused…‖ Then he left.', 'They met in Sept. 2024.‖ It rained.', 'Prices, e.g. of bread, rose (see p. 4).‖ Milk did not.', 'It ended (finally!) at noon.‖ People went home.', 'Is this the end?‖ Perhaps.‖ We shall see.',
    'The score was 3-1.‖ Mern won.', 'Sen. Ada Quill, R-Tex., voted no.‖ Others followed.', 'Born Jan. 4, 1950, he lived in Mern.‖ He died there.', 'Ask Sgt. Low or Lt. Col. Frye.‖ They know.', 'the end came .‖ nobody noticed .', 'Smith et al. found otherwise.‖ We agree.',
    'The firm (formerly Mern Co.) closed.‖ It owed millions.', '‘I won’t go,’ he said.‖ She went.', 'The bridge reopened.‖The town cheered.', '“It is over.”‖The room emptied.', 'Write to info@example.Org or see example.Com/a.‖ It helps.',
  ],
  de: [
    'Am 3. Mai kam Dr. Weber.‖ Er blieb bis zum 12. Juni.', 'Der 1. FC Mern gewann.‖ Die Fans jubelten.', 'Die Zahl stieg auf 30.‖ Die Polizei war da.', 'Das gilt z.B. für Brot, d.h. für alle.‖ Milch nicht.', 'Das gilt z. B. für Brot.‖ Milch nicht.', 'Brot, Milch usw. werden teurer.‖ Das ärgert viele.',
    'Es kostet ca. 3,5 Mio. Euro.‖ Das ist viel.', '„Wir kamen. Wir sahen. Wir gingen“, sagte sie.‖ Niemand antwortete.', '„Wer ist da?“, fragte er.‖ Keiner antwortete.', 'Er sagte: „Es ist vorbei.“‖ Der Saal leerte sich.', 'Papst Johannes XXIII. war beliebt.‖ Er starb 1963.', 'Im 19. Jahrhundert war das anders.‖ Heute nicht.',
    'Prof. Dr. Anna B. Kern forscht dazu.‖ Sie ist sicher.', 'Um 20.15 Uhr beginnt es.‖ Danach ist Schluss.', 'Das steht in Art. 5 Abs. 2 Nr. 1.‖ Es gilt seit 1949.', 'Die Feier ist am 24.12. in Mern.‖ Alle kommen.', 'Der 2. Weltkrieg endete 1945.‖ Danach kam Frieden.', '»Halt! Stehen bleiben!«, rief er.‖ Dann war es still.',
  ],
  fr: [
    'M. Dupré et Mme Lenoir sont venus.‖ Ils sont repartis.', 'Le Dr. Martin a parlé.‖ Personne n’a écouté.', '« Nous sommes venus. Nous avons vu », dit-elle.‖ Personne ne répondit.', '« Qui est là ? » demanda-t-il.‖ Silence.', 'Il a dit : « C’est fini. »‖ La salle s’est vidée.', 'Que faire ?‖ Rien !‖ Attendre.',
    'Cela coûte 3,5 millions, etc.‖ Les prix montent.', 'Le pain, le lait, etc. coûtent plus cher.‖ C’est trop.', 'J.-P. Morel a gagné.‖ Il est heureux.', 'Il est né av. J.-C. et mort ici.‖ Fin.', 'Voir p. 12 et art. 4.‖ Tout y est.', 'La S.N.C.F. a annoncé une grève.‖ Elle durera.',
  ],
  es: [
    'El Sr. Ruiz y la Sra. Paz llegaron.‖ Se fueron pronto.', '¿Quién es?‖ Nadie lo sabe.', '«Vinimos. Vimos. Nos fuimos», dijo.‖ Nadie respondió.', '—¡Alto! —gritó.‖ Luego hubo silencio.', 'EE. UU. votó en contra.‖ Fue ajustado.', 'En EE.UU. votaron en contra.‖ Los demás, no.', 'Abre a las 8 a.m. los lunes.‖ Cierra tarde.',
    'Pan, leche, etc. suben.‖ La gente protesta.', 'Dijo: “Se acabó.”‖ La sala se vació.', 'Vea la pág. 3 y el art. 5.‖ Son claros.', 'Costó 3.500 euros.‖ Es caro.', 'El Dr. J. M. Paz ganó.‖ Está feliz.',
  ],
  pt: [
    'O Sr. Costa e a Dra. Lima chegaram.‖ Saíram cedo.', '“Viemos. Vimos. Saímos”, disse ela.‖ Ninguém respondeu.', 'Quem é?‖ Ninguém sabe.', 'A av. Central fechou.‖ O trânsito parou.', 'Pão, leite etc. sobem.‖ O povo protesta.', 'Custou R$ 3.500.‖ É caro.', 'Disse: “Acabou.”‖ A sala esvaziou.', 'O prof. J. M. Dias venceu.‖ Ele está feliz.',
    'Veja a pág. 3 e o art. 5.‖ São claros.', 'Os EUA votaram.‖ Foi por pouco.',
  ],
  it: [
    'Il dott. Rossi e il sig. Bianchi sono arrivati.‖ Poi sono partiti.', '«Siamo venuti. Abbiamo visto», ha detto.‖ Nessuno ha risposto.', 'Chi è?‖ Nessuno lo sa.', 'Pane, latte ecc. aumentano.‖ La gente protesta.', 'La Mern S.p.A. ha chiuso.‖ Era in crisi.', 'L’on. Verdi ha votato.‖ È stato decisivo.', 'Ha detto: “È finita.”‖ La sala si è svuotata.',
    'Vedi pag. 3 e art. 5.‖ Sono chiari.', 'Costa 3.500 euro.‖ È caro.', 'G. B. Neri ha vinto.‖ È felice.',
  ],
  nl: [
    'Dhr. Visser en mevr. de Boer kwamen.‖ Ze vertrokken snel.', '“We kwamen. We zagen. We gingen”, zei ze.‖ Niemand antwoordde.', 'Het kost ca. 3,5 miljoen.‖ Dat is veel.', 'Brood, melk enz. worden duurder.‖ Mensen klagen.', 'Dat geldt o.a. voor brood, d.w.z. voor iedereen.‖ Melk niet.', 'Prof. dr. A. Kok won.‖ Hij is blij.',
    '“Wie is daar?” vroeg hij.‖ Niemand wist het.', 'Zie blz. 3 en art. 5.‖ Die zijn duidelijk.', 'Het begint om 20.15 uur.‖ Daarna is het klaar.', 'Wat nu?‖ Wachten.',
  ],
  pl: [
    'Prof. Nowak i dr Lis przyszli.‖ Potem wyszli.', 'Mieszka przy ul. Długiej.‖ Jest tam cicho.', 'Stało się to w 2024 r. w Mern.‖ Padało.', 'To było w 2024 r.‖ Potem wyszli.', 'Chleb, mleko itd. drożeją.‖ Ludzie protestują.', '„Przyszliśmy. Zobaczyliśmy” – powiedziała.‖ Nikt nie odpowiedział.', 'Kto tam?‖ Nikt nie wie.', 'Kosztuje 3,5 tys. zł za sztukę.‖ To dużo.',
    'To np. chleb, tj. wszystko.‖ Mleko nie.', 'J. K. Lis wygrał.‖ Jest szczęśliwy.',
  ],
  cs: [
    'Prof. Novák přišel 3. května.‖ Odešel brzy.', 'Dne 12. 5. 2024 pršelo.‖ Pak vyšlo slunce.', 'Chléb, mléko atd. zdražují.‖ Lidé protestují.', '„Přišli jsme. Viděli jsme,“ řekla.‖ Nikdo neodpověděl.', 'Kdo je tam?‖ Nikdo neví.', 'Stojí to 3,5 mil. korun.‖ To je hodně.', 'Karel IV. byl král.‖ Zemřel v Praze.', 'Je to např. chléb, tj. vše.‖ Mléko ne.',
  ],
  sv: [
    'Dr. Berg kom kl. 8.‖ Han gick snart.', '”Vi kom. Vi såg. Vi gick”, sa hon.‖ Ingen svarade.', 'Det gäller t.ex. bröd, d.v.s. allt.‖ Mjölk inte.', 'Det kostar ca 3,5 milj. kronor.‖ Det är mycket.', 'Vem är det?‖ Ingen vet.', 'Bröd, mjölk m.m. blir dyrare.‖ Folk klagar.',
  ],
  da: ['Den 3. maj kom dr. Holm.‖ Han gik snart.', 'Det gælder f.eks. brød, bl.a. i Mern.‖ Mælk ikke.', '»Vi kom. Vi så,« sagde hun.‖ Ingen svarede.', 'Det koster ca. 3,5 mio. kr. om året.‖ Det er meget.', 'Hvem er det?‖ Ingen ved det.'],
  fi: ['Hän tuli 3. toukokuuta.‖ Sitten hän lähti.', 'Se koskee esim. leipää, ks. sivu 3.‖ Maitoa ei.', '”Tulimme. Näimme”, hän sanoi.‖ Kukaan ei vastannut.', 'Kuka siellä?‖ Kukaan ei tiedä.', 'Leipä, maito jne. kallistuvat.‖ Se harmittaa.'],
  ru: [
    'А. С. Громов приехал в г. Мерн.‖ Он уехал вечером.', 'Это было в 2024 г. в Мерне.‖ Шёл дождь.', 'Хлеб, молоко и т.д. дорожают.‖ Люди недовольны.', 'Хлеб, молоко и т. д. дорожают.‖ Люди недовольны.', '«Мы пришли. Мы увидели», — сказала она.‖ Никто не ответил.', '«Кто там?» — спросил он.‖ Все молчали.', 'Он живёт на ул. Садовой, д. 5.‖ Там тихо.',
    'Это стоит 3,5 млн. рублей.‖ Это много.', 'Он сказал: «Всё кончено».‖ Зал опустел.', 'Что делать?‖ Ждать!‖ Больше ничего.', 'См. рис. 3 и табл. 5.‖ Там всё ясно.', 'Проф. И. И. Лебедев победил.‖ Он рад.',
  ],
  uk: ['А. С. Гром приїхав у м. Мерн.‖ Він поїхав увечері.', 'Це було у 2024 р. в Мерні.‖ Йшов дощ.', 'Хліб, молоко тощо дорожчають.‖ Люди невдоволені.', '«Ми прийшли. Ми побачили», — сказала вона.‖ Ніхто не відповів.', 'Хто там?‖ Ніхто не знає.', 'Він живе на вул. Садовій.‖ Там тихо.', 'Це коштує 3,5 млн. гривень.‖ Це багато.'],
  tr: ['Dr. Kaya saat 8.30’da geldi.‖ Sonra gitti.', '3. Ordu harekete geçti.‖ Bu beklenmiyordu.', '“Geldik. Gördük. Gittik” dedi.‖ Kimse cevap vermedi.', 'Ekmek, süt vb. pahalandı.‖ Halk şikayetçi.', 'Kim o?‖ Kimse bilmiyor.', 'Prof. A. Demir kazandı.‖ O mutlu.'],
  zh: ['他来了。‖她走了。', '他说：“我来了。我看了。”', '“我们来了。我们看见了，”她说。‖没有人回答。', '你是谁？‖没有人知道！', '价格上涨3.5%。‖人们不满。', '《港口报》报道说，桥已开放。‖市民很高兴。', '他问：“谁？”‖没人回答。', '公司（前身为“梅恩”。）关闭了。', '「我来了。我看了。」他說。'],
  ja: ['彼は来た。‖彼女は去った。', '「来た。見た。」と彼女は言った。‖誰も答えなかった。', '誰ですか？‖誰も知らない。', '値段は3.5％上がった。‖人々は不満だ。', '彼は「終わりだ。」と述べた。‖部屋は空になった。', '「橋が開いた」と市長。‖市民は喜んだ。', '驚いた！‖本当だった。', '同社（旧「メルン」。）は閉鎖した。'],
  ko: ['그가 왔다.‖ 그녀는 떠났다.', '“왔다. 보았다.”라고 그녀는 말했다.‖ 아무도 답하지 않았다.', '누구세요?‖ 아무도 모른다.', '가격이 3.5% 올랐다.‖ 시민들은 불만이다.', '그는 “끝났다”고 말했다.‖ 방이 비었다.'],
  ar: ['وصل الوزير.‖ ثم غادر.', 'من هناك؟‖ لا أحد يعرف.', '«جئنا. رأينا. رحلنا»، قالت.‖ لم يرد أحد.', 'ارتفع السعر 3.5 في المئة.‖ الناس غاضبون.', 'توقف!‖ ثم ساد الصمت.', 'قال: "انتهى الأمر".‖ خلت القاعة.'],
  he: ['השר הגיע.‖ אחר כך עזב.', 'מי שם?‖ איש אינו יודע.', '"באנו. ראינו. הלכנו", אמרה.‖ איש לא ענה.', 'ד"ר לוי הגיע לצה"ל.‖ הוא עזב מהר.', 'המחיר עלה ב-3.5 אחוז.‖ אנשים כועסים.'],
  hi: ['मंत्री आए।‖ फिर वे चले गए।', 'कौन है?‖ कोई नहीं जानता।', '“हम आए। हमने देखा।” उसने कहा।', 'डॉ. वर्मा ने कहा।‖ कोई नहीं बोला।', 'मि. वर्मा के सुझाव पर बात हुई।‖ वे चले गए।', 'कीमत 3.5 प्रतिशत बढ़ी।‖ लोग नाराज़ हैं।'],
  el: ['Ο κ. Νίκου ήρθε.‖ Έφυγε νωρίς.', '«Ήρθαμε. Είδαμε», είπε.‖ Κανείς δεν απάντησε.', 'Ψωμί, γάλα κ.λπ. ακριβαίνουν.‖ Ο κόσμος διαμαρτύρεται.', 'Κοστίζει 3,5 εκ. ευρώ.‖ Είναι πολλά.'],
  hu: ['Dr. Kovács május 3. napján jött.‖ Aztán elment.', 'A 19. században másképp volt.‖ Ma nem.', '„Jöttünk. Láttunk” – mondta.‖ Senki sem felelt.', 'Ki az?‖ Senki sem tudja.'],
  ur: ['وزیر آئے۔‖ پھر وہ چلے گئے۔', 'کون ہے؟‖ کوئی نہیں جانتا۔'],
  am: ['ሚኒስትሩ መጡ።‖ ከዚያም ሄዱ።'],
};
