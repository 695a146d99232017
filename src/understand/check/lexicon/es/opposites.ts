/** Words that exclude each other, a row a line, `|` between the sides (`opposites.ts`). Written for this project. */
export const opposites = `
subir aumentar crecer incrementar alza ascender elevar duplicar subida aumento incremento crecimiento encarecer | bajar caer descender disminuir reducir recortar retroceder bajada descenso caída reducción recorte abaratar
ganar vencer victoria derrotar triunfar imponerse | perder derrota
aceptar aprobar apoyar adoptar respaldar avalar acordar autorizar celebrar favorable conceder aprobación | rechazar rehusar negar oponer oposición contrario desestimar condenar tumbar denegar rechazo
partidario defensor | opositor detractor adversario
a_favor favor votar_a_favor | en_contra contra votar_en_contra
abrir reabrir inaugurar apertura reapertura | cerrar clausurar cierre
comenzar empezar iniciar arrancar lanzar reanudar inicio comienzo | terminar finalizar acabar concluir cesar detener fin final
confirmar admitir reconocer | desmentir negar
culpable condenar culpabilidad condena | absolver inocente absolución
permitir autorizar permiso autorización | prohibir vetar bloquear impedir prohibición
mejorar mejor mejora | empeorar peor deteriorar agravar
fortalecer reforzar | debilitar
flexibilizar relajar aliviar | endurecer
lograr éxito exitoso conseguir | fracasar fracaso fallar
más superior superar | menos inferior
mayoría máximo | minoría mínimo
al_menos como_mínimo | como_máximo a_lo_sumo
mayor | menor
más_grande | más_pequeño
más_alto | más_bajo
más_rápido | más_lento
antes previamente anterior | después tras luego posterior
más_temprano | más_tarde
hasta | desde
primero primer primera | último última
primero primer primera | segundo segunda | tercero tercer tercera | cuarto cuarta | quinto quinta
anterior pasado último | próximo siguiente
antiguo ex | actual futuro nuevo
ayer | hoy | mañana
norte norteño septentrional | sur sureño meridional | este oriental | oeste occidental | noreste nordeste | noroeste | sureste sudeste | suroeste sudoeste
madrugada | mañana | mediodía | tarde | noche medianoche
día | noche
primavera | verano | otoño | invierno
hombre niño varón marido padre hijo hermano | mujer niña esposa madre hija hermana
rey príncipe | reina princesa
morir muerto fallecer matar muerte | herir herido lesionar | desaparecido | ileso | detener detenido arrestar
morir muerto fallecer | sobrevivir superviviente vivo
herir herido lesionar | ileso sano_y_salvo
contratar fichar contratación | despedir destituir despido
nombrar nombramiento | destituir cesar
empresario patronal empleador | trabajador empleado
comprar adquirir compra comprador | vender venta vendedor
propietario casero | inquilino arrendatario
prestar prestamista | pedir_prestado
acreedor | deudor
permanecer mantener seguir continuar quedar | abandonar dimitir renunciar marcharse salir retirar dimisión
conservar mantener guardar | abandonar renunciar eliminar suspender
unirse ingresar sumarse | abandonar salir
llegar llegada venir | salir partir salida marchar
regresar volver regreso vuelta | huir marchar
liberar excarcelar libertad | encarcelar prisión cárcel detener
construir edificar reconstruir levantar construcción | demoler derribar destruir desmantelar demolición
reparar restaurar rehabilitar | destruir dañar
elogiar celebrar aplaudir felicitar alabar | criticar denunciar condenar lamentar crítica
agradecer | reprochar
aplazar retrasar posponer aplazamiento retraso | adelantar acelerar adelanto
con_retraso tarde | puntual a_tiempo
cancelar suspender | celebrarse mantener
público estatal | privado particular
nacional estatal | regional local municipal autonómico
nacional interior | extranjero exterior
importar importación | exportar exportación
grande enorme | pequeño
alto elevado | bajo
largo | corto breve
profundo | superficial
ancho amplio | estrecho
grueso | delgado
pesado | ligero
lleno | vacío
rápido veloz | lento
caliente calor cálido | frío
rico adinerado | pobre
fuerte | débil
viejo anciano | joven
viejo antiguo | nuevo reciente
lluvia lluvioso húmedo | seco sequía árido
difícil complicado | fácil sencillo
caro costoso | barato económico
seguro | peligroso inseguro
nocivo perjudicial | inofensivo inocuo
sano | enfermo
limpio | sucio contaminado
claro luminoso | oscuro
ruidoso | silencioso
bueno positivo | malo negativo
beneficio ganancia superávit | pérdida déficit
ingreso | gasto
gobierno oficialismo | oposición opositor
prorrogar prolongar extender ampliar alargar prórroga | acortar reducir
ampliar ensanchar | reducir estrechar
añadir instalar introducir imponer incluir | eliminar suprimir retirar quitar excluir levantar
incluido incluir | excluir excepto
conocido claro | desconocido
atacar ataque atacante | defender defensa
agresor autor | víctima
fiscal fiscalía acusación | defensa acusado
demandante | demandado
acusar | exculpar
liderar encabezar delante | detrás
local | visitante
casa | fuera
adulto mayor_de_edad | niño menor menor_de_edad
padre | hijo
profesor maestro docente | alumno estudiante
médico | paciente
conductor | pasajero
cliente comprador | vendedor proveedor
productor fabricante | consumidor
ganador vencedor | perdedor
cumplir respetar seguir | incumplir ignorar violar
grave gravemente | leve levemente
importante | menor
permanente definitivo | temporal provisional
totalmente completamente por_completo | parcialmente en_parte
todos | ninguno
éxito | fracaso
correcto acierto | incorrecto error equivocado
verdadero cierto | falso
conectado encendido | desconectado apagado
encender | apagar
asegurado | sin_seguro
dentro interior | fuera exterior
arriba encima | abajo debajo
delante | detrás
izquierda | derecha
cerca cercano próximo | lejos lejano
urbano ciudad | rural campo
tierra | mar
voluntario opcional | obligatorio
legal lícito | ilegal ilícito
pagado remunerado | impagado
gratis gratuito | de_pago
empleado | desempleado parado
casado | divorciado soltero
nacer nacimiento | morir muerte
público | secreto confidencial
visible | invisible oculto
revelar desvelar publicar | ocultar esconder
posible | imposible
probable | improbable
capaz | incapaz
seguro cierto | incierto dudoso
optimista confiado | pesimista preocupado
contento feliz satisfecho | descontento decepcionado furioso insatisfecho
pacífico | violento
amigo aliado | enemigo rival adversario
guerra | paz
ascender ascenso | descender descenso
clasificar | eliminar
animar alentar | desanimar disuadir
ayudar apoyar | dificultar entorpecer perjudicar
proteger preservar | amenazar destruir
salvar rescatar | matar
ahorrar | gastar derrochar
ganar cobrar | gastar
pagar abonar | cobrar recibir percibir
dar entregar | recibir quitar
ofrecer | pedir exigir
preguntar | responder contestar
enviar | recibir
empujar | tirar
llenar | vaciar
cargar | descargar
despegar | aterrizar
congelar helar | derretir
calentar | enfriar
encender | apagar extinguir
encontrar hallar | perder
recordar | olvidar
acuerdo | desacuerdo
unir fusionar juntar | dividir separar
juntos conjuntamente | por_separado
mismo igual idéntico | distinto diferente
a_menudo frecuentemente | raramente rara_vez
siempre | nunca
unanimidad unánime | división
natural | artificial
salvaje silvestre | doméstico
militar | civil
armado | desarmado
religioso | laico
físico | mental
oferta | demanda
inmigración | emigración
causa | consecuencia efecto
entrada | salida
ventaja | desventaja
esperanza | temor
fortaleza | debilidad
confianza | desconfianza
nacionalizar | privatizar
vacunado | no_vacunado
dañado | intacto
vencido derrotado | invicto imbatido
previsto esperado | inesperado imprevisto
deliberado deliberadamente | accidental accidentalmente
oficial | extraoficial oficioso
acabado terminado | inacabado
habitado | deshabitado
resuelto | sin_resolver
popular | impopular
justo | injusto
experto experimentado | inexperto novato
estable | inestable
dependiente | independiente
directo | indirecto
eficaz | ineficaz
bruto | neto
anual | mensual | semanal | diario
simple | doble | triple
profesional | aficionado
presente | ausente
presencia | ausencia
crear creación | suprimir supresión eliminar
a_corto_plazo | a_largo_plazo
por_encima | por_debajo
abundancia exceso | escasez falta
costa litoral | interior
demasiado | demasiado_poco
acusación | defensa
`;
