/** Words that exclude each other, a row a line, `|` between the sides (`opposites.ts`). Written for this project. */
export const opposites = `
augmenter hausse monter grimper progresser croître accroître bondir doubler relever élever augmentation croissance progression majorer | baisser baisse chuter reculer recul diminuer réduire réduction tomber décroître plonger diviser abaisser diminution chute
gagner remporter vaincre victoire victorieux battre triompher s’imposer | perdre défaite s’incliner battu
accepter approuver adopter soutenir favorable valider saluer autoriser accord approbation | rejeter refuser repousser opposer désapprouver contester condamner retoquer défavorable refus rejet
partisan favorable | opposant adversaire
pour en_faveur voter_pour voter_en_faveur | contre voter_contre
ouvrir rouvrir ouvert inaugurer ouverture réouverture | fermer clore clôturer fermeture fermé
commencer débuter démarrer lancer entamer reprendre début reprise | finir terminer achever arrêter cesser conclure stopper fin arrêt
confirmer admettre reconnaître avouer | démentir nier démenti
coupable condamner culpabilité condamnation | acquitter relaxer innocent innocenter acquittement relaxe
autoriser permettre permis autorisation | interdire prohiber bloquer bannir interdiction
améliorer meilleur mieux amélioration | empirer détériorer pire dégrader aggraver détérioration
renforcer | affaiblir
assouplir alléger | durcir alourdir
réussir succès parvenir réussite | échouer échec manquer
plus supérieur dépasser davantage au-dessus | moins inférieur en-dessous
majorité plupart maximum | minorité minimum
au_moins | au_plus
plus_grand plus_grande | plus_petit plus_petite
plus_haut plus_élevé | plus_bas plus_faible
plus_âgé aîné doyen | plus_jeune cadet benjamin
plus_rapide | plus_lent
avant auparavant précéder | après ensuite depuis suite tard
plus_tôt | plus_tard
jusque jusqu’à | depuis dès
premier | dernier
premier | deuxième second | troisième | quatrième | cinquième
précédent passé dernier | prochain suivant
ancien ex | actuel futur nouveau
hier | aujourd’hui | demain
nord septentrional | sud méridional | est oriental | ouest occidental | nord-est | nord-ouest | sud-est | sud-ouest
matin matinée aube | midi | après-midi | soir soirée | nuit minuit
jour | nuit
printemps | été | automne | hiver
homme garçon masculin mari père fils frère | femme fille féminin épouse mère sœur
roi prince | reine princesse
mourir mort tuer décès décéder | blesser blessé blessure | disparu | indemne | arrêter interpeller arrestation
mourir mort tué | survivre survivant vivant
blesser blessé blessure | indemne sain_et_sauf
embaucher recruter engager embauche | licencier renvoyer limoger licenciement
nommer | destituer limoger révoquer
employeur patronat | salarié employé
acheter racheter achat acquérir acheteur | vendre vente céder vendeur
propriétaire bailleur | locataire
prêter prêteur | emprunter emprunteur
créancier | débiteur
rester demeurer maintenir | quitter démissionner partir retirer départ démission
conserver garder maintenir | abandonner renoncer supprimer
rejoindre adhérer entrer | quitter sortir
arriver arrivée venir | partir départ quitter
revenir retour | fuir quitter
libérer relâcher liberté | emprisonner incarcérer détention écrouer prison arrêter
construire bâtir édifier reconstruire construction | démolir détruire raser démanteler démolition abattre
réparer restaurer rénover | détruire endommager
saluer applaudir féliciter louer se_réjouir | critiquer dénoncer condamner déplorer regretter critique
remercier | accuser
reporter retarder repousser décaler report | avancer accélérer
en_retard | en_avance à_l’heure
annuler annulation | maintenir avoir_lieu
public étatique | privé
national | régional local municipal
intérieur national | étranger
importer importation import | exporter exportation export
grand vaste énorme | petit minuscule
haut élevé | bas faible
long | court bref
profond | superficiel
large | étroit
épais | mince
lourd | léger
plein | vide
rapide vite | lent lentement
chaud chaleur | froid fraîcheur
riche aisé | pauvre
fort puissant | faible
vieux âgé | jeune
vieux ancien | nouveau neuf récent
pluie pluvieux humide | sec sécheresse aride
difficile dur | facile simple
cher coûteux | abordable bon_marché
sûr sans_danger | dangereux
nocif toxique | inoffensif
sain | malade
propre | sale pollué
clair | sombre
bruyant | silencieux
bon positif | mauvais négatif
bénéfice excédent profit | perte déficit
recette | dépense
gouvernement majorité | opposition
prolonger étendre allonger | raccourcir écourter
agrandir élargir | réduire rétrécir
ajouter installer introduire instaurer imposer | supprimer retirer enlever abolir exclure lever
compris inclure | exclure excepté hors
connu identifié | inconnu indéterminé
attaquer attaque | défendre défense
auteur agresseur coupable | victime
procureur parquet accusation | défense prévenu
plaignant | accusé prévenu
accuser | disculper innocenter
mener devancer en_tête | derrière mené retard
domicile | extérieur
adulte | enfant mineur
majeur | mineur
parent | enfant
enseignant professeur | élève étudiant
médecin | patient malade
conducteur chauffeur | passager
client acheteur | vendeur fournisseur
producteur fabricant | consommateur
gagnant vainqueur | perdant vaincu
suivre respecter | ignorer négliger violer enfreindre
grièvement gravement grave | légèrement léger
important | mineur
permanent définitif | temporaire provisoire
entièrement totalement complètement | partiellement en_partie
tous | aucun
réussi | raté échoué
à_raison à_juste_titre | à_tort
vrai exact | faux inexact
branché allumé | débranché éteint
allumer | éteindre
assuré | non_assuré
à_l’intérieur dedans intérieur | à_l’extérieur dehors extérieur
au-dessus | en_dessous au-dessous
avant devant | arrière derrière
gauche | droite
proche près | loin lointain éloigné
urbain ville | rural campagne
terre | mer
amont | aval
volontaire facultatif | obligatoire imposé
légal | illégal
payé rémunéré | impayé bénévole
gratuit gratuitement | payant
emploi | chômage
marié | divorcé célibataire
naître naissance | mourir mort
public | secret confidentiel
visible | invisible caché
révéler dévoiler publier | cacher dissimuler taire
possible | impossible
probable | improbable
capable | incapable
certain sûr | incertain
optimiste confiant | pessimiste inquiet
content heureux satisfait | mécontent déçu furieux
pacifique | violent
ami allié | ennemi adversaire rival
guerre | paix
victoire | défaite
promotion montée | relégation
qualifier | éliminer
encourager inciter | décourager dissuader
aider soutenir | gêner entraver nuire
protéger préserver | menacer détruire
sauver | tuer
économiser épargner | dépenser gaspiller
gagner toucher | dépenser
payer verser | recevoir percevoir toucher
donner | recevoir prendre
offrir proposer | demander exiger
demander | répondre
envoyer | recevoir
pousser | tirer
remplir | vider
charger | décharger
décoller | atterrir
geler | dégeler fondre
réchauffer chauffer | refroidir
allumer | éteindre
trouver retrouver découvrir | perdre
se_souvenir | oublier
unir réunir fusionner | diviser séparer
ensemble | séparément
même identique | différent
souvent régulièrement | rarement
toujours | jamais
unanime unanimité | divisé
naturel | artificiel
sauvage | domestique
militaire | civil
armé | désarmé
religieux | laïc laïque
physique | mental
offre | demande
immigration | émigration
cause | conséquence effet
entrée | sortie
succès | échec
avantage | inconvénient
espoir | crainte
force | faiblesse
confiance | méfiance
nationaliser | privatiser
vacciné | non_vacciné
endommagé | intact
battu | invaincu
attendu prévu | inattendu imprévu
volontairement délibérément | accidentellement involontairement
officiel | officieux
achevé | inachevé
habité | inhabité inoccupé
résolu | irrésolu
populaire | impopulaire
juste | injuste
expérimenté | inexpérimenté novice
stable | instable
dépendant | indépendant
direct | indirect
efficace | inefficace
brut | net
annuel | mensuel | hebdomadaire | quotidien
simple | double | triple
professionnel | amateur
présent | absent
présence | absence
créer création | supprimer suppression
embauche | suppression
à_court_terme | à_long_terme
supérieur_à_la_moyenne | inférieur_à_la_moyenne
trop | trop_peu
abondance excédent | pénurie manque
littoral | intérieur
créditer | débiter
monter | descendre
en_hausse | en_baisse
`;
