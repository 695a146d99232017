/** What is done and what happens, a row a line (`synonyms.ts`). Written for this project. */
export const actions = `
dire déclarer affirmer
dire indiquer
dire expliquer
dire ajouter
dire préciser
dire assurer
dire estimer
dire selon d’après
déclarer indiquer
affirmer assurer soutenir
affirmer prétendre
ajouter préciser
expliquer préciser
souligner insister
souligner rappeler
estimer juger considérer
estimer penser croire
estimer évaluer chiffrer
annoncer déclarer
annoncer dévoiler
annoncer faire_savoir
annoncer présenter
présenter dévoiler
informer prévenir avertir
informer faire_savoir
raconter relater rapporter
rapporter signaler
signaler indiquer
confirmer reconnaître
reconnaître admettre avouer
démentir nier contester
démentir rejeter
rejeter refuser repousser
rejeter écarter
rejeter retoquer
rejeter dire_non
refuser décliner
refuser s’opposer
refuser ne_pas_vouloir
avertir alerter prévenir
avertir mettre_en_garde mise_en_garde
alerter mettre_en_garde
promettre engager
promettre assurer
promettre garantir
menacer brandir
prévoir prédire
prévoir tabler
prévoir envisager
prévoir compter
prévoir planifier
prévoir attendre
prévoir s’attendre
attendre espérer
croire penser
espérer souhaiter
vouloir souhaiter désirer
vouloir compter
vouloir réclamer
réclamer exiger demander
réclamer revendiquer
demander prier
demander solliciter
demander interroger
appeler exhorter inviter
appeler demander
proposer suggérer
proposer avancer
proposer offrir
recommander conseiller préconiser
décrire qualifier
qualifier appeler
nommer citer
mentionner évoquer citer
critiquer dénoncer
critiquer déplorer
critiquer reprocher
dénoncer condamner
déplorer regretter
se_plaindre dénoncer
plaindre plainte
accuser reprocher
accuser imputer
accuser mettre_en_cause
imputer attribuer
féliciter saluer
saluer applaudir
saluer se_réjouir
remercier dire_merci
excuser présenter+excuses
répondre réagir
répondre répliquer rétorquer
discuter débattre
discuter négocier
négocier discussion pourparlers
parler évoquer
parler discuter
accepter consentir
accepter approuver
accepter dire_oui
accepter donner+accord
approuver adopter
approuver voter
approuver valider
approuver donner+feu_vert feu_vert
autoriser permettre
autoriser donner+feu_vert feu_vert
autoriser approuver
interdire prohiber
interdire proscrire bannir
interdire ne_pas_pouvoir
empêcher bloquer
empêcher éviter
bloquer barrer
bloquer entraver
éviter échapper
soutenir appuyer
soutenir défendre
soutenir aider
soutenir être_favorable favorable
opposer rejeter
opposer contester
opposer contre
décider trancher
décider choisir
décider voter
juger trancher
ordonner exiger
ordonner imposer
ordonner commander
choisir sélectionner
choisir désigner
choisir opter
élire choisir
nommer désigner
nommer élire
nommer placer_à_la_tête
voter se_prononcer
voter élire
gagner remporter
gagner s’imposer
gagner vaincre
gagner percevoir
battre vaincre
battre s’imposer
battre dominer
perdre s’incliner
perdre défaite
perdre égarer
diriger mener
diriger être_à_la_tête à_la_tête
diriger présider
mener conduire
mener en_tête
suivre succéder
succéder remplacer
respecter suivre
respecter observer
enfreindre violer
violer ne_pas_respecter
ignorer négliger
casser briser
casser rompre
commencer débuter démarrer
commencer entamer
commencer lancer
lancer démarrer
lancer créer
lancer introduire
ouvrir commencer
terminer finir achever
terminer prendre_fin
terminer conclure
terminer clore clôturer
cesser arrêter
cesser mettre_fin
arrêter stopper
arrêter suspendre
arrêter interrompre
arrêter renoncer
suspendre interrompre
suspendre geler
reprendre recommencer
reprendre redémarrer relancer
continuer poursuivre
continuer se_poursuivre
continuer rester
durer continuer
rester demeurer
rester maintenir
maintenir conserver
conserver garder
garder préserver
reporter repousser différer
reporter décaler ajourner
reporter retarder
retarder prendre_du_retard retard
annuler supprimer
annuler renoncer
annuler abandonner
annuler casser
supprimer abolir
supprimer éliminer
supprimer retirer
abandonner renoncer
abandonner laisser_tomber
renoncer faire_marche_arrière
abroger annuler supprimer
retirer enlever ôter
retirer rappeler
rappeler faire_revenir
réduire diminuer baisser
réduire abaisser
réduire limiter
réduire couper
réduire alléger
diminuer baisser reculer
baisser chuter
baisser reculer
baisser tomber
baisser descendre
chuter plonger
chuter s’effondrer
augmenter accroître croître
augmenter relever
augmenter hausser
augmenter progresser
augmenter monter grimper
augmenter en_hausse hausse
augmenter majorer
progresser croître
monter grimper bondir
croître grandir
doubler double multiplier_par_deux
tripler triple multiplier_par_trois
diviser_par_deux moitié
changer modifier
changer évoluer
changer transformer
modifier réformer
modifier amender
modifier réviser
adapter ajuster
améliorer perfectionner
améliorer meilleur mieux
aggraver empirer détériorer
dégrader détériorer
renforcer consolider
renforcer durcir
affaiblir fragiliser
assouplir alléger
limiter restreindre
limiter plafonner
prolonger allonger
prolonger étendre
prolonger reconduire
étendre élargir agrandir
étendre propager
élargir étoffer
raccourcir écourter
construire bâtir édifier
construire ériger
construire aménager
reconstruire rebâtir
aménager installer
ouvrir inaugurer
rouvrir reprendre
fermer clore
fermer mettre_la_clé_sous_la_porte
fermer boucler
fermer couper
fermer cesser+activité
réparer remettre_en_état
réparer rénover
réparer colmater
rénover restaurer
rénover refaire
rénover moderniser
moderniser mettre_à_niveau
remplacer substituer
remplacer changer
remplacer relever
remplacer prendre_la_suite
installer poser
installer mettre_en_place
équiper doter
démolir détruire raser abattre
démanteler démonter
détruire anéantir ravager
détruire dévaster
endommager abîmer
endommager dégât dommage
brûler incendier
brûler prendre_feu
brûler partir_en_fumée
brûler flamme
éteindre maîtriser
exploser sauter
inonder submerger
inonder sous_l’eau
s’effondrer s’écrouler
s’effondrer céder
percuter heurter
percuter entrer_en_collision collision
percuter renverser
heurter toucher
toucher frapper
toucher affecter
toucher percevoir
couler sombrer
chavirer se_retourner
dérailler sortir_des_rails quitter_les_rails
tomber chuter
fuir s’échapper
rejeter émettre
polluer contaminer
empoisonner intoxiquer
tuer abattre
tuer assassiner
tuer coûter_la_vie
tuer faire+morts
mourir décéder
mourir périr
mourir perdre_la_vie trouver_la_mort
mourir succomber
mourir mort tué
blesser toucher
subir souffrir
subir essuyer
sauver secourir
sauver mettre_en_sécurité
sauver tirer_d’affaire
sauver préserver
survivre s’en_sortir
retrouver trouver
retrouver récupérer
trouver découvrir
trouver repérer
découvrir mettre_au_jour
découvrir révéler
découvrir détecter
repérer apercevoir
constater observer
constater relever
constater noter
rechercher chercher
chercher tenter
essayer tenter
tenter chercher
réussir parvenir
réussir succès
échouer échec
échouer ne_pas_parvenir
atteindre parvenir
atteindre toucher
atteindre franchir
arriver parvenir
arriver venir
arriver débarquer
quitter partir
quitter abandonner
quitter sortir
partir s’en_aller
partir sortir
démissionner quitter+fonctions quitter+poste
démissionner jeter_l’éponge
démissionner se_retirer
démissionner partir
licencier renvoyer
licencier supprimer+emploi
licencier mettre_à_la_porte
limoger démettre destituer
limoger renvoyer
embaucher recruter engager
employer embaucher
employer utiliser
déménager déplacer
déménager transférer
transférer déplacer
voyager se_rendre
se_rendre aller
se_rendre visiter
visiter se_rendre
aller partir
revenir retourner rentrer
rendre restituer
rendre rembourser
entrer pénétrer
entrer rejoindre
rejoindre adhérer
participer prendre_part
participer assister
assister suivre
rassembler réunir
réunir rencontrer
rencontrer affronter
inviter convier
accueillir recevoir
accueillir héberger
organiser tenir
organiser monter
se_tenir avoir_lieu se_dérouler
avoir_lieu se_dérouler
avoir_lieu se_produire
se_produire survenir
se_produire arriver
survenir arriver
préparer apprêter
falloir devoir
falloir nécessaire
avoir_besoin falloir
nécessiter exiger
nécessiter besoin
devoir obliger
utiliser se_servir
utiliser recourir
utiliser exploiter
consommer dépenser
exploiter gérer
exploiter faire_fonctionner
fonctionner marcher
gérer diriger
contrôler vérifier inspecter
contrôler examiner
contrôler maîtriser
examiner étudier
examiner analyser
enquêter rechercher
enquêter enquête
étudier analyser
tester essayer
tester expérimenter
mesurer relever
enregistrer relever
enregistrer recenser
recenser compter
recenser dénombrer
compter dénombrer
compter comprendre
surveiller observer
observer voir
voir apercevoir
montrer révéler
montrer indiquer
montrer démontrer
montrer exposer
prouver démontrer établir
révéler dévoiler
révéler indiquer
publier diffuser
publier rendre_public
publier éditer
cacher dissimuler
taire cacher
acheter acquérir
acheter racheter
racheter reprendre
vendre céder
vendre se_séparer
fusionner regrouper
diviser partager
séparer diviser
payer verser
payer régler
payer financer
payer s’acquitter
verser donner
verser débloquer
coûter s’élever
coûter payer
coûter prix
dépenser investir
investir consacrer
consacrer dépenser
consacrer affecter
financer subventionner
financer prendre_en_charge
donner offrir
donner fournir
donner accorder
donner remettre
accorder octroyer attribuer
fournir livrer
fournir alimenter
livrer remettre
offrir proposer
recevoir obtenir
recevoir percevoir
recevoir toucher
recevoir bénéficier
obtenir décrocher
obtenir acquérir
accepter recevoir
prendre saisir
prendre emporter
saisir confisquer
arrêter interpeller
arrêter appréhender
arrêter placer_en_garde_à_vue garde_à_vue
détenir écrouer
détenir posséder
inculper mettre_en_examen mise_en_examen
poursuivre traduire_en_justice
poursuivre juger
poursuivre saisir_la_justice
porter_plainte déposer_plainte
porter_plainte saisir_la_justice
porter_plainte attaquer_en_justice
condamner reconnaître_coupable coupable
condamner peine
condamner infliger
acquitter relaxer
acquitter innocenter
emprisonner incarcérer écrouer
emprisonner mettre_en_prison derrière_les_barreaux
libérer relâcher
libérer remettre_en_liberté
punir sanctionner
sanctionner amende
infliger imposer
infliger condamner
voler dérober
voler s’emparer
cambrioler voler
escroquer tromper
tromper duper
pirater attaquer
attaquer agresser
attaquer assaillir
attaquer s’en_prendre
envahir occuper
tirer ouvrir_le_feu
tirer faire_feu
poignarder couteau
défendre protéger
protéger préserver
protéger abriter
fuir s’enfuir
fuir prendre_la_fuite
fuir quitter
échapper s’évader
évacuer quitter
évacuer mettre_à_l’abri
enlever kidnapper
manifester protester
manifester défiler
manifester descendre_dans_la_rue
manifester se_rassembler
faire_grève cesser_le_travail
faire_grève débrayer
faire_grève grève
boycotter bouder
occuper envahir
combattre lutter
lutter se_battre
soigner traiter
soigner prendre_en_charge
soigner guérir
guérir se_rétablir
hospitaliser admettre_à_l’hôpital
contaminer infecter
propager diffuser
vacciner immuniser
opérer chirurgie
diagnostiquer détecter
naître voir_le_jour
marier noces
divorcer se_séparer
enterrer inhumer
commémorer rendre_hommage
célébrer fêter
célébrer marquer
récompenser distinguer
récompenser prix
décerner attribuer
enseigner apprendre
former formation
entraîner diriger
entraîner provoquer
marquer inscrire
marquer but
égaliser revenir_à_égalité
éliminer sortir
qualifier accéder
affronter jouer
affronter rencontrer
jouer se_produire
chanter interpréter
écrire rédiger
filmer tourner
diffuser retransmettre
concevoir imaginer
créer fonder
créer mettre_en_place
créer établir
produire fabriquer
produire générer
fonder établir
instaurer introduire mettre_en_place
instaurer imposer
appliquer mettre_en_œuvre
appliquer entrer_en_vigueur
entrer_en_vigueur prendre_effet
lever supprimer
contenir renfermer
contenir compter
comprendre inclure
comprendre comporter
composer former
concerner toucher
concerner viser
provoquer causer entraîner
provoquer déclencher
provoquer être_à_l’origine à_l’origine
provoquer cause
causer occasionner
déclencher lancer
résulter découler
dépendre reposer
aider assister
aider secourir
encourager inciter
gêner perturber
perturber entraver
forcer obliger contraindre
obliger imposer
tirer traîner
pousser inciter
porter transporter
transporter acheminer
envoyer expédier
envoyer dépêcher
jeter lancer
jeter se_débarrasser
lever soulever
creuser forer
planter cultiver
récolter recueillir
cueillir récolter
pêcher capturer
nourrir alimenter
élever éleveur
manger consommer
boire consommer
dormir passer_la_nuit
habiter vivre
habiter résider
vivre résider
posséder avoir
posséder appartenir
louer location
devoir dette
économiser épargner
gaspiller perdre
faire_faillite déposer_le_bilan
faire_faillite redressement_judiciaire
faire_faillite liquidation
dépasser excéder
dépasser plus_de supérieur
comparer rapprocher
différer varier
expirer prendre_fin
patienter attendre
accélérer plus_vite
ralentir freiner
atterrir se_poser
décoller s’envoler
accoster amarrer
grimper escalader
nager baigner
sauter bondir
courir participer
traverser franchir
passer franchir
approcher s’avancer
entourer encercler
trembler secousse
pleuvoir pluie
souffler vent
geler glace
fondre fonte
sécher assécher
assécher tarir
éclairer illuminer
entendre écouter
rappeler souvenir
oublier laisser
savoir connaître
comprendre réaliser
identifier reconnaître
confondre mélanger
douter mettre_en_doute
interroger questionner
craindre redouter
craindre s’inquiéter
inquiéter préoccuper
surprendre étonner
choquer bouleverser
décevoir déception
aimer apprécier
préférer privilégier
s’occuper prendre_soin
négliger délaisser
représenter incarner
agir intervenir
intervenir opérer
servir utiliser
signer parapher
inscrire enregistrer
inscrire déposer+candidature
télécharger installer
effacer supprimer
tomber_en_panne panne
tomber_en_panne cesser_de_fonctionner
résoudre régler
régler solder
achever parachever
réaliser effectuer
réaliser mener
effectuer mener
exécuter mettre_en_œuvre
mettre_en_œuvre appliquer
remplir satisfaire
manquer pénurie
manquer faire_défaut
manquer rater
fixer déterminer
fixer établir
calculer chiffrer
élaborer préparer
rédiger élaborer
traduire transposer
signifier vouloir_dire
envisager étudier
envisager songer
envisager projeter
considérer regarder
soupçonner suspecter
supposer présumer
exclure écarter
expliquer raison
justifier expliquer
indemniser dédommager
rembourser restituer
compenser combler
compenser indemniser
exister il_y_a
collaborer coopérer travailler_ensemble
charger confier
déposer présenter
figurer se_trouver
se_trouver situer
situer implanter
dire faire_savoir signaler
dire répondre parler
dire rappeler
se_prononcer voter
interdire ne_plus_pouvoir
rester_fermé ne_pas_rouvrir
compter vouloir
compter avoir_l’intention
infliger dresser
respecter se_conformer
contrevenir ne_pas_respecter
cesser+activité fermer
donner+feu_vert autoriser
saisir_la_justice porter_plainte
faire_appel appel
se_pourvoir recours
prendre_la_parole parler
prendre_feu brûler
prendre_fin terminer
prendre_en_compte considérer
prendre_position se_prononcer
mettre_fin arrêter
mettre_en_service ouvrir inaugurer
mettre_hors_service fermer
mettre_au_point développer concevoir
mettre_sur_pied créer organiser
mettre_à_disposition fournir
faire_défaut manquer
faire_partie appartenir compter
faire_face affronter
faire_état signaler
être_privé manquer
être_privé_d’électricité sans_électricité coupure
remettre_en_cause contester
remettre_en_question contester douter
revenir_sur annuler
rendre_hommage honorer saluer
rendre_l’âme mourir
perdre_connaissance s’évanouir
donner_naissance accoucher naître
donner_raison approuver
donner_lieu provoquer
avoir_besoin nécessiter
avoir_recours utiliser
tirer_parti profiter
porter_secours aider
coûter_la_vie mort
ôter_la_vie tuer
trouver_la_mort mourir tuer
être_emporté mourir
jeter_l’ancre mouiller
rayer supprimer
toucher percevoir recevoir
perturber gêner
s’étendre durer
s’abattre tomber
emprunter utiliser
franchir passer traverser
ravager détruire
ramener réduire
porter_à augmenter
plonger_dans_le_noir priver_d’électricité
regagner retrouver rentrer
rentrer revenir
écoper condamner
écoper recevoir
purger prison
comparaître juger
témoigner dire
mettre_en_place installer
verrouiller fermer
embarquer monter_à_bord
débarquer descendre
s’échouer échouer
remorquer tirer
se_prononcer juger trancher
se_tromper erreur
tromper erreur
exercer travailler
immobiliser bloquer
fouler entorse
souffrir avoir_mal
couper perdre
accompagner voyager_avec
empêcher ne_pas_pouvoir
prendre_l’air décoller
relever constater
boucler achever conclure
s’offrir acheter racheter
peser affecter nuire
claquer_la_porte quitter
prendre_la_tête mener
craquer défaillir
endosser porter
se_retrouver devenir
mettre_sur_le_compte attribuer expliquer
prendre_sa_retraite arrêter
écoper infliger
localiser retrouver repérer
empiler entasser
remettre apporter rendre
réaliser prendre faire
prendre_en_photo photographier cliché
pencher_pour supposer
sombrer naufrage couler
garder_secret taire
pourvoir occuper
solliciter contacter
contacter appeler
orienter diriger envoyer
peser compter
rétablir revenir_à_la_normale
rétablir retour_à_la_normale
circuler rouler
interrompre ne_plus_circuler
lever prendre_fin
céder payer
verser payer
héberger stocker
épargner ne_pas_toucher
détenir avoir_en_sa_possession
reprocher accuser
économiser réduire
couvrir assurer
généraliser étendre
essayer tester
bouger améliorer changer
séparer remettre
approuver soutenir
dispenser exception exempter
confier remettre
recouvrer_la_liberté libérer
délivrer libérer
laisser_la_vie mourir
se_solder_par_un_échec échouer
aux_mains_de capturer
capturer enlever
enlever ravisseur kidnapper
relâcher libérer
en_échange contrepartie
porter_l’affaire saisir
saisir recours
pousser_à inciter
parvenir pouvoir
s’emparer saisir prendre
s’emparer voler
rendre restituer rapporter
exposer montrer voir
traiter soigner
écraser chute
intoxiquer empoisonner
souffrir dégât
retomber baisser
prévoir espérer
demander réclamer exiger
`;
