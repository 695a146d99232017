/** Irregular forms, and words built from others, a family a line (`lemmas.ts`). Written for this project. */
export const families = `
abrir abr~ abiert~ apertura abre abren~ abrió abrieron
absolver absuelv~ absolv~ absuelt~ absolución
acertar aciert~ acert~
acordar acuerd~ acord~
acostar acuest~ acost~
adquirir adquier~ adquir~ adquisi
advertir adviert~ advirt~ advert~ advertencia
almorzar almuerz~ almorz~ almuerzo
andar anduv~
apostar apuest~ apost~
apretar apriet~ apret~
aprobar aprueb~ aprob~
arrepentir arrepient~ arrepint~
ascender asciend~ ascend~ ascens~
atender atiend~ atend~ atención
atraer atrae atrajo atrajeron
atravesar atravies~ atraves~
atribuir atribuy~ atribu
caer cae caen cayó cayeron caid~ caerá caía caída
calentar calient~ calent~
cerrar cierr~ cerr~ cierre
comenzar comienz~ comenz~ comienzo
competir compit~ compet~ competición
concebir concib~ conceb~
concluir concluy~ conclu conclusión
conducir condujo condujeron conduzc~ conduj~ conduc~ conducción conductor
confesar confies~ confes~
conseguir consig~ consigu consegu consecución
consentir consient~ consint~
construir construy~ construi construcción
contar cuent~ cont~
contener contien~ contuv~ conten~
contribuir contribuy~ contribu
convertir conviert~ convirt~ convert~ conversión
corregir corrig~ correg~ corrección
costar cuesta cuestan costó costaron costar~ costado costaba coste costo
crecer crec~ crecimiento
creer cree creen creyó creyeron creía creído creencia
dar da dan dio dieron daba dado dará den
decir dice dicen dijo dijeron dicho decía dirá diciendo
decidir decid~ decisión
defender defiend~ defend~ defensa
demostrar demuestr~ demostr~
derretir derrit~ derret~
descender desciend~ descend~ descenso
descubrir descubr~ descubiert~
desmentir desmient~ desmint~ desment~
despedir despid~ desped~ despido
destituir destituy~ destitu
destruir destruy~ destru destrucción
detener detien~ detuv~ deten~ detención
devolver devuelv~ devolv~ devuelt~ devolución
disminuir disminuy~ disminu
distribuir distribuy~ distribu
dormir duerm~ durm~ dorm~
elegir elig~ elij~ eleg~ elección elecciones electo electa
empezar empiez~ empez~
encender enciend~ encend~
encerrar encierr~ encerr~ encierro
encontrar encuentr~ encontr~
entender entiend~ entend~
enterrar entierr~ enterr~ entierro
escribir escrib~ escrit~
exigir exig~ exij~ exigencia
extender extiend~ extend~ extensión
fluir fluy~
forzar fuerz~ forz~
freír frit~
gobernar gobiern~ gobern~ gobierno
haber ha han había hubo hubieron hay
hacer hace hacen~ hizo hicieron hecho hacía hará haga
helar hiel~ hel~ helada
herir hier~ hir~ herid~ herida
huir huy~ huid~ huida
impedir impid~ imped~ impedimento
imponer impon~ impus~ impuest~ imposición
incluir incluy~ inclu inclusión
inducir indujo indujeron induj~ induc~
intervenir intervien~ intervin~ interven~ intervención
introducir introdujo introdujeron introduj~ introduc~ introducción
invertir inviert~ invirt~ invert~ inversión inversor
ir va van fue fueron iba irá
jugar jueg~ jug~ juego
leer lee leen leyó leyeron lectura lector
llover llueve llov~ lluvia
mantener mantien~ mantuv~ manten~ mantenimiento
medir mid~ med~ medición
mentir mient~ mint~ mentira
morir muer~ mur~ mor~ muert~ muerte
mostrar muestr~ mostr~
mover muev~ mov~ movimiento
negar nieg~ neg~ negativa
obtener obtien~ obtuv~ obten~ obtención
ofrecer ofrec~ ofrezc~ oferta
oír oye oyen oyó
oponer opon~ opus~ opuest~ oposición
pedir pid~ ped~ petición
pensar piens~ pens~ pensamiento
perder pierd~ perd~ pérdida perdidas~
poder pued~ pud~ podr~ podía
poner pon~ pus~ puesto puesta
poseer posee poseí
preferir prefier~ prefir~ prefer~ preferencia
prever prevé preven~ previ prever~ prevista previsto previsión
probar prueb~ prob~ prueba
producir produjo produjeron produc~ produj~ producción productor
promover promuev~ promov~ promoción
proponer propon~ propus~ propuest~ propuesta
proteger proteg~ protej~ protección
querer quier~ quis~ querr~ quería
reabrir reabr~ reabiert~ reapertura
recomendar recomiend~ recomend~ recomendación
reconstruir reconstruy~ reconstruc~
recordar recuerd~ record~
reducir redujo redujeron reduc~ reduj~ reducción
referir refier~ refir~ refer~
regir rig~ reg~
renovar renuev~ renov~ renovación
repetir repit~ repet~ repetición
resolver resuelv~ resolv~ resuelt~ resolución
retroceder retroced~ retroceso
reunir reun~ reunión reúne reunen~
romper romp~ rot~ rotura ruptura
saber sabe sup~ sabía
salir sal~ salg~ saldr~ salida
seguir sig~ segu seguimiento
sentir sient~ sint~ sent~
ser es son era fue fueron será sido
servir sirv~ serv~ servicio
sonar suen~ son
soler suel~ sol~
sostener sostien~ sostuv~ sosten~
subir sub~ subida sube suben~
sugerir sugier~ sugir~ suger~ sugerencia
suponer supon~ supus~ supuest~
suspender suspend~ suspensión
sustituir sustituy~ sustitu sustitución
sustraer sustrajo sustrajeron sustraído sustracción
temblar tiembl~ tembl~ temblor
tender tiend~ tend~ tendencia
tener tien~ tuv~ tendr~ tenía
traducir tradujo tradujeron traduj~ traduc~ traducción
traer trae traen trajo trajeron traído
tropezar tropiez~ tropez~
valer val~ valdr~ valor
vender vend~ venta
venir vien~ vin~ vendr~ ven
ver ve ven vio vieron visto
vestir vist~
volar vuel~ vol~ vuelo
volcar vuelc~ volc~
volver vuelv~ volv~ vuelt~ vuelta
acusar acusa acusación
admitir admit~ admisión
agredir agred~ agresión
ampliar ampli ampliación
analizar analiz~ analisis~
anular anul~ anulación
aparecer aparec~ aparez~ aparición
aplazar aplaz~ aplazamiento
arrestar arrest~ arresto
atacar atac~ ataqu ataque
aumentar aument~ aumento
ayudar ayud~ ayuda
bajar baj~ bajada
cambiar cambi cambio
celebrar celebr~ celebración
cesar ces~ cese
colisionar colision~ colisión
comprar compr~ compra
condenar conden~ condena
confirmar confirm~ confirmación
contratar contrat~ contratación
cubrir cubr~ cubiert~ cubre cubren~ cubierto
dañar dañ~ daño
declarar declar~ declaración
denunciar denunci denuncia
derogar derog~ derogación
desaparecer desaparec~ desaparición
disparar dispar~ disparo
ensayar ensay~ ensayo
entrar entr~ entrada
entregar entreg~ entrega
estallar estall~ estallido
exportar export~ exportación
expulsar expuls~ expulsión
explotar explot~ explosión
extraer extrae extrajo extrajeron extracción
fallecer fallec~ fallecimiento
fallar fall~ fallo
fundar fund~ fundación
ganar gan~ ganancia
gastar gast~ gasto
importar import~ importación
inaugurar inaugur~ inauguración
indemnizar indemni indemnización
infectar infect~ infección infeccios~
iniciar inici inicio
inscribir inscri inscripción
lanzar lanz~ lanzamiento
llegar lleg~ llegada
nacer nac~ naz~ nacimiento
nombrar nombr~ nombramiento
pagar pag~ pago
permitir permit~ permiso
prohibir prohib~ prohibición
proyectar proyect~ proyecto
publicar public~ publiqu publicación
recaudar recaud~ recaudación
rechazar rechaz~ rechazo
recibir recib~ recepción
recortar recort~ recorte
recuperar recuper~ recuperación
reembolsar reembols~ reembolso
regresar regres~ regreso
reparar repar~ reparación
rescatar rescat~ rescate
retirar retir~ retirada
retrasar retras~ retraso
robar rob~ robo
secuestrar secuestr~ secuestro
solicitar solicit~ solicitud
sospechar sospech~ sospecha
terminar termin~
trasladar traslad~ traslado
vencer venc~ venz~ victoria
viajar viaj~ viaje
visitar visit~ visita
votar vot~ voto votación
alto altura
largo longitud
ancho anchura
profundo profundidad
joven jóvenes juventud
enfermo enferm~ enfermedad
seguro segur~ seguridad
libre libr~ libertad
débil debil~ debilidad
fuerte fuert~ fuerza
rápido rapid~ rapidez
pobre pobr~ pobreza
caliente calient~ calor calid~
frío frí
árbitro arbitr~ arbitraj~
árbol árboles
jefe jefa jefatura
luz luces
juez jueza jueces judicial~
pez peces
ministro ministr~ ministerio
agua acuatic~ acuifer~
mar maritim~ marino
ciudad urban~ ciudadan~
campo rural~
europa europe
españa español~
francia frances~
alemania alemán alemana alemanes alemanas~
italia italian~
portugal portugués portugues~
reino_unido britanic~
rusia rus~
ucrania ucranian~
china chin~
japón japones~
méxico mexican~
argentina argentin~
brasil brasileñ~
chile chilen~
perú peruan~
colombia colombian~
estados_unidos estadounidense ee.uu
suiza suiz~
bélgica belga
grecia grieg~
turquía turc~
marruecos marroqu
polonia polac~
exponer expon~ expus~ expuest~ exposición
disponer dispon~ dispus~ dispuest~ disposición
prevenir previen~ previn~ preven~ prevención
dirigir dirig~ dirij~ dirección
buscar busc~ busqu búsqueda
preso prisión
caber cup~
unir une unen~ unió unión
sufrir sufre sufren~
nadar nad~ nadador natación
cantar cant~ canto canción
correr corr~ carrera
actor actriz~ actuación
emperador emperatriz~
alcalde alcaldesa alcaldía
director directora
profesor profesora
entrenador entrenadora
jugador jugadora
campeón campeona campeones
ladrón ladrones
camión camiones
avión aviones
autobús autobuses
inglés ingles ingleses
francés franceses
holandés holandeses
hundir hund~ hundimiento
derrumbar derrumb~ derrumbe
incendiar incendi incendio
inundar inund~ inundación
dimitir dimit~ dimis~ dimisión
jurar juramento
juzgar juzg~ juicio
sentenciar sentenci sentencia
multar mult~ multa
operar oper~ operación
salvar salv~ salvamento
sancionar sancion~ sanción
vigilar vigil~ vigilancia
alquilar alquil~ alquiler
emplear emple empleo empleado
desemplear desempleo
trabajar trabaj~ trabajo trabajador
consumir consum~ consumo consumidor
viajero viajar~
investigar investig~ investigación investigador
salario salarial~
sindicato sindical~
escuela escolar~
presidente presidencial~ presidencia
parlamento parlamentario
verano estival~ veraniego
invierno invernal~
médico medicina
prisión penitenciario
ley legal~ legislativo
niño infantil~
padre paterno
madre materno
muerte mortal~ mortalidad
nacimiento natal~ natalidad
aire aéreo
espacio espacial~
noche nocturno
tierra terrestre
montaña montañoso
bosque forestal~
vino vinícola
leche lácteo
banco bancario banca
impuesto impositivo fiscal~
comercio comercial~
industria industrial~
energía energético
clima climático
medio_ambiente ambiental~
naturaleza natural~
cultura cultural~
teatro teatral~
deporte deportivo
iglesia eclesiástico
ejército militar~
policía policial~
carretera vial~
tren ferroviario
puerto portuario
lluvia lluvioso
viento eólico
sol solar~
virus viral~
corazón cardíaco
cerebro cerebral~
diente dental~
sangre sanguíneo
hueso óseo
isla insular~ isleño
costa costero
gobierno gubernamental~
ministerio ministerial~
estado estatal~
ayuntamiento municipal~
semana semanal~
siglo secular~
tribunal judicial~
volcán volcánico
deber deuda
abstener abstuv-~ absten-~ abstención
situar situad-~ situación
`;
