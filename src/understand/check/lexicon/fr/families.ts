/** Irregular forms, and words built from others, a family a line (`lemmas.ts`). Written for this project. */
export const families = `
abattre abat abattent abattu abattue abattus abattage
absoudre absout absous
accueillir accueille accueil
acquérir acquiert acquis acquise acquisition
admettre admet admis admise admission
aller va vont alla allé allée ira iront allait
apercevoir aperçoit aperçu
apparaître apparaît apparu apparaissent apparition
appartenir appartient appartenait appartenu
apprendre apprend apprennent appris apprentissage
asseoir assis
atteindre atteint atteinte atteignent atteignait
attendre attend attendu attente attendent
avoir a ont avait avaient eu aura auront ait
battre bat battent battu battue
boire boit bu boivent
combattre combat combattent combattu
commettre commet commis commise
comprendre comprend comprennent compris comprise
compromettre compromet compromis
concevoir conçoit conçu conception
conclure conclut conclu conclue conclusion
conduire conduit conduite conduisent conducteur
confondre confond confondu confusion
connaître connaît connu connue connaissent connaissance
conquérir conquis conquête
construire construit construite construisent construction
contenir contient contenait contenu
contraindre contraint contrainte
contredire contredit
convaincre convainc convaincu conviction
convenir convient convenu
corrompre corrompu corruption
coudre cousu
courir court courent couru course coureur
couvrir couvre couvert couverte couverture
craindre craint craignent crainte
croire croit croient cru croyance
croître croît crû croissent croissance croissant
cueillir cueille cueilli cueillette
débattre débat débattu
décevoir déçoit déçu déception
découvrir découvre découvert découverte
décrire décrit décrivent description
défendre défend défendu défense défendent
déduire déduit
démentir dément démenti démentent
démettre démis
descendre descend descendu descente
détenir détient détenu détention
détruire détruit détruite détruisent destruction
devenir devient deviennent devenu
devoir doit doivent dû devra devait
dire dit disent disait dira
disparaître disparaît disparu disparue disparaissent disparition
dissoudre dissout dissous dissolution
distraire distrait
dormir dort dorment
écrire écrit écrite écrivent
élire élit élu élue élus élisent élection électeur électoral
émettre émet émis émise émission
enfreindre enfreint infraction
enlever enlèvement
entendre entend entendu
entreprendre entreprend entrepris
entretenir entretient entretenu entretien
envoyer envoie envoyé enverra envoi
éteindre éteint éteinte éteignent extinction
être est sont était étaient été sera seront soit fut furent
exclure exclut exclu exclue exclusion
extraire extrait extraite extraction
faire fait font faisait fera fit
falloir faut fallait fallu faudra
feindre feint
fendre fendu
fondre fond fondu fonte
fuir fuit fuient fui fuite
geler gèle gelé gel
inscrire inscrit inscrite inscription
instruire instruit instruction
interdire interdit interdite interdisent interdiction
interrompre interrompt interrompu interruption
intervenir intervient intervenu intervention
introduire introduit introduite introduction
joindre joint jonction
lever lève levé levée
lire lit lu lisent lecture lecteur
luire luit
maintenir maintient maintenu maintien maintiendra
mentir ment menti mensonge
mettre met mettent mis mise
mordre mord mordu morsure
mourir meurt meurent mort morte mourra mourut décès mortel
mouvoir mu mouvement
naître naît né née naissance
nuire nuit nuisible
obtenir obtient obtenu obtenue obtention obtiendra
offrir offre offert offerte
omettre omis omission
ouvrir ouvre ouvert ouverte ouverture ouvriront
paraître paraît paru parution
parcourir parcourt parcouru parcours
partir part partent parti départ
parvenir parvient parvenu parviennent
peindre peint peinture peintre
perdre perd perdent perdu perdue perte déficitaire
permettre permet permis permettent permission
plaindre plaint plainte plaignent
plaire plaît plu
pleuvoir pleut plu pluie
poursuivre poursuit poursuivi poursuivent poursuite
pourvoir pourvu
pouvoir peut peuvent pu pourra pouvait pourrait
prédire prédit prédiction
prendre prend prennent pris prise prendra
prescrire prescrit prescription
prétendre prétend prétendu
prévenir prévient prévenu prévention
prévoir prévoit prévu prévue prévoient prévision
produire produit produite produisent production producteur
promettre promet promis promise promettent promesse
promouvoir promeut promu promotion
proscrire proscrit
rabattre rabat
recevoir reçoit reçu reçue reçoivent réception recevra
reconduire reconduit reconduction
reconnaître reconnaît reconnu reconnue reconnaissent reconnaissance
reconstruire reconstruit reconstruction
recourir recourt recours
recueillir recueille recueilli
réduire réduit réduite réduisent réduction
rejoindre rejoint rejoignent
remettre remet remis remise
rendre rend rendent rendu
renvoyer renvoie renvoyé renvoi
repartir reparti
répandre répand répandu
répondre répond répondu réponse répondent
reprendre reprend repris reprise reprennent
requérir requiert requis réquisition
résoudre résout résolu résolution
restreindre restreint restriction
retenir retient retenu rétention
réunir réunit réuni réunion
revenir revient reviennent revenu reviendra retour
revoir revoit revu
rompre rompt rompu rupture
rouvrir rouvre rouvert réouverture
satisfaire satisfait satisfaction
savoir sait savent su saura savait
secourir secouru secours
sentir sent senti
servir sert servent servi
sortir sort sortent sorti sortie
souffrir souffre souffert souffrance
soumettre soumet soumis
soustraire soustrait
soutenir soutient soutenu soutiennent soutien
souvenir souvient
subir subit subi subie
suffire suffit
suivre suit suivent suivi suivie
suspendre suspend suspendu suspendue suspension
surprendre surpris surprise
survenir survient survenu
survivre survit survécu survie survivant
taire tait tu
tendre tend tendu tension
tenir tient tiennent tenu tenue tiendra
tordre tordu
traduire traduit traduction
transmettre transmet transmis transmission
vaincre vainc vaincu victoire
valoir vaut valait valu valeur vaudra
vendre vend vendent vendu vendue vente
venir vient viennent venu venue viendra
vivre vit vivent vécu vie
voir voit voient vu verra
vouloir veut veulent voulu voulait voudra volonté
accepter acceptation
accuser accusation
acheter achète achat
adhérer adhère adhésion
affaiblir affaiblit affaibli affaiblissement
agrandir agrandit agrandi agrandissement
agresser agression
améliorer amélioration
annuler annulation
apporter apport
approuver approbation
appeler appelle appel
arrêter arrêt arrestation
arriver arrivée
attaquer attaque
atterrir atterrit atterrissage
augmenter augmentation
autoriser autorisation
avertir avertit averti avertissement
baisser baisse
bénir béni
blesser blessure
bloquer blocage
brûler brûlure
céder cède cession
changer changement
choisir choisit choisi choix
comparer comparaison
compléter complète
condamner condamnation
constater constat
consommer consommation
contrôler contrôle
coûter coût
décéder décède décès
décider décision
déclarer déclaration
décliner déclin
découper découpe
défaire défaite
demander demande
démissionner démission démissionnaire
démolir démolit démoli démolition
dépenser dépense
déposer dépôt
dérailler déraillement
détourner détournement
diffuser diffusion
diminuer diminution
distribuer distribution
diviser division
durcir durcit durci durcissement
échouer échec
effondrer effondrement
élargir élargit élargi élargissement
embaucher embauche
emprisonner prison
enquêter enquête
enregistrer enregistrement
entrer entrée
essayer essai essaie
établir établit établi établissement
évacuer évacuation
exiger exigence
exploser explosion
exporter exportation
expulser expulsion
faiblir faiblesse
fermer fermeture
finir finit fini finissent
fournir fournit fourni fournissent fourniture
fusionner fusion
gagner gain gagnant
garantir garantit garanti garantie
grandir grandit
gréver grève gréviste
guérir guérit guéri guérison
hausser hausse
heurter heurt
importer importation
indemniser indemnisation indemnité
inonder inondation crue
inspecter inspection
installer installation
investir investit investi investissement
inviter invitation
jeter jette jet
jouer jeu joueur
juger jugement
lancer lancement
libérer libère libération liberté
licencier licenciement
limiter limite
livrer livraison
louer location loyer locataire
marier mariage
manquer manque
menacer menace
modifier modification
monter montée
nommer nomination
nourrir nourrit nourri nourriture
obliger obligation
occuper occupation
opposer opposition
payer paie paiement
pêcher pêche pêcheur
percuter percussion
piller pillage
polluer pollution
priver privation
proposer proposition
protéger protège protection
protester protestation
publier publication
punir punit puni punition
racheter rachète rachat
ralentir ralentit ralenti ralentissement
rappeler rappelle rappel
raser rasé
réagir réagit réaction
rebâtir rebâti
reculer recul
refuser refus
rejeter rejette rejet
relâcher relâche
rembourser remboursement
remplir remplit rempli
rénover rénovation
renforcer renforcement
reporter report
résister résistance
respecter respect
retarder retard
retirer retrait
réussir réussit réussi réussite
sanctionner sanction
saisir saisit saisi saisie
sauver sauvetage
soupçonner soupçon
supprimer suppression
tomber chute
transférer transfère transfert
travailler travail travailleur
trahir trahit trahi trahison
trembler tremblement
tuer tuerie
unir unit uni union
utiliser utilisation
vacciner vaccination vaccin
viser visée
visiter visite
voler vol voleur
voter vote votant
voyager voyage
fort force forte renforcer
faible faiblesse
long longue longueur
large largeur
haut haute hauteur
profond profondeur
pauvre pauvreté
jeune jeunesse
libre liberté
sûr sûre sécurité sûreté
chaud chaude chaleur
froid froide froideur
sec sèche sécheresse
malade maladie
vrai vérité
agriculteur agricole agriculture agricultrice
hôpital hôpitaux hospitalier hospitaliser hospitalisation
animal animaux
journal journaux
cheval chevaux
oeil yeux œil
travail travaux
égal égaux
national nationaux
régional régionaux
local locaux
municipal municipaux
tribunal tribunaux
principal principaux
œuf œufs
maire mairie
ministre ministère ministériel
eau hydrique
mer maritime marin
ville urbain municipal
campagne rural
an année annuel
jour journée quotidien diurne
mois mensuel
europe européen
france français
allemagne allemand
espagne espagnol
italie italien
portugal portugais
royaume-uni britannique
angleterre anglais
écosse écossais
irlande irlandais
russie russe
ukraine ukrainien
chine chinois
japon japonais
suisse helvétique
belgique belge
pays-bas néerlandais
pologne polonais
autriche autrichien
grèce grec
turquie turc
maroc marocain
algérie algérien
tunisie tunisien
états-unis américain
canada canadien
québec québécois
brésil brésilien
mexique mexicain
inde indien
suède suédois
danemark danois
norvège norvégien
finlande finlandais
percevoir perçoit perçu perception
étendre étend étendu extension
séduire séduit séduction
nager nage nageur natation
chanter chant chanteur chanson
danser danse
peser poids
haïr haine
sauter saut
skier ski
loger logement
soigner soin soignant
pleurer pleurs
rire rit ri
moudre moulu
vêtir vêtement
guider guide
couper coupure
ouvrier ouvrière
acteur actrice
directeur directrice
conducteur conductrice
électeur électrice
spectateur spectatrice
producteur productrice
sénateur sénatrice
ambassadeur ambassadrice
président présidente présidentiel
infirmier infirmière
policier policière
romancier romancière
cavalier cavalière
premier première
chercheur chercheuse
vendeur vendeuse
joueur joueuse
chanteur chanteuse
skieur skieuse
nageur nageuse
fleuve fluvial
salaire salarial salariaux
syndicat syndical syndicaux
parlement parlementaire
école scolaire
été estival
hiver hivernal
médecin médical
prison carcéral
juge judiciaire juger
loi législatif légal
enfant enfance
père paternel
mère maternel
mort mortalité
naissance natalité
air aérien
espace spatial
nuit nocturne
terre terrestre
montagne montagnard
forêt forestier
vin vinicole viticole
pêche halieutique
lait laitier
banque bancaire
argent financier
impôt fiscal
commerce commercial
industrie industriel
usine industriel
énergie énergétique
climat climatique
environnement environnemental
nature naturel
culture culturel
musée muséal
théâtre théâtral
sport sportif
église ecclésiastique
armée militaire
guerre guerrier
police policier
route routier
rail ferroviaire train
port portuaire
pluie pluvial pluvieux
vent éolien
soleil solaire
virus viral
cœur cardiaque
cerveau cérébral
dent dentaire
sang sanguin
os osseux
peau cutané
village villageois
île insulaire
côte côtier
préfet préfecture préfectoral
gouvernement gouvernemental
État étatique
semaine hebdomadaire
siècle séculaire
verdict jugement
gréviste grève
incendier incendie
vaccin vacciné
défense défendre légitime
essai essayer
attribuer attribution
lier lien
rentable rentabilité
alimenter alimentation
prononcer prononcé
`;
