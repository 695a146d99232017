/** Articles of our own, and what is asked of each: part of the answer, or `undefined` where the article does not say. */
export const askedTexts: readonly { language: string; title: string; text: string; questions: readonly (readonly [question: string, answer: string | undefined])[] }[] = [
  {
    language: 'en', title: 'Ferry with 212 aboard runs aground off Tarnsund',
    text: `TARNSUND (Reuters) - A ferry with 212 people aboard ran aground on a reef off the port of Tarnsund early on Thursday, the coast guard said.

Everyone aboard the Aurelia was taken off within three hours, and nine people were treated for injuries, coast guard spokeswoman Hanne Falk said.

"The rudder jammed in heavy seas and the ship could not be turned," Falk told reporters.

The shipping line Nordvind, which runs the ferry between Kelvik and Tarnsund, said it would examine the rudder of its two other ships. The Aurelia was built in 1998 at the yard of Halden.`,
    questions: [
      ['How many people were aboard the ferry?', '212'], ['Where did the ferry run aground?', 'reef'], ['What jammed in heavy seas?', 'rudder'], ['When was the Aurelia built?', '1998'], ['How many people were treated for injuries?', 'nine'], ['What did Nordvind say?', 'examine'], ['Who is Hanne Falk?', 'spokeswoman'],
      ['How much did the ferry cost?', undefined], ['What is the capital of Peru?', undefined], ['Who is the captain?', undefined], ['Did the president resign?', undefined], ['Which hospital were they brought to?', undefined], ['Was oil found in the water?', undefined],
    ],
  },
  {
    language: 'de', title: 'Oberau schließt ein Schwimmbad',
    text: `Der Stadtrat von Oberau hat am Donnerstag nach vierzehn Stunden Debatte mit zwei Stimmen Mehrheit den Haushalt beschlossen.

Bürgermeisterin Anneli Brandt will eines der drei Schwimmbäder schließen und die Parkgebühren auf drei Euro erhöhen. Damit spart die Stadt 1,2 Millionen Euro.

Die Opposition sprach von einem schwarzen Tag für Familien und verlangt einen Bürgerentscheid.`,
    questions: [
      ['Wie viele Schwimmbäder will die Bürgermeisterin schließen?', 'eines der drei'], ['Wie viel spart die Stadt?', '1,2 Millionen'], ['Was verlangt die Opposition?', 'Bürgerentscheid'], ['Wer ist Anneli Brandt?', 'Bürgermeisterin'], ['Wie lange dauerte die Debatte?', 'vierzehn'],
      ['Wer hat die Wahl in Peru gewonnen?', undefined], ['Wann öffnet die neue Bibliothek?', undefined], ['Wie hoch ist die Grundsteuer?', undefined], ['Welche Schule wird geschlossen?', undefined],
    ],
  },
  {
    language: 'fr', title: 'Une fissure dans le barrage de l\'Orrin',
    text: `Des ingénieurs ont trouvé mercredi une fissure de neuf mètres dans le barrage de l'Orrin, a annoncé la préfecture.

Les écoles situées en aval du barrage resteront fermées jusqu'à lundi, et l'eau du lac est évacuée par deux vannes. Environ 4 000 habitants ont été priés de préparer leur départ.

Le barrage a été construit en 1962. La directrice de l'exploitant, Tove Aldis, a promis un contrôle complet.`,
    questions: [
      ['Quelle est la longueur de la fissure ?', 'neuf mètres'], ['Quand le barrage a-t-il été construit ?', '1962'], ['Combien d\'habitants doivent préparer leur départ ?', '4 000'], ['Qui est Tove Aldis ?', 'directrice'], ['Jusqu\'à quand les écoles resteront-elles fermées ?', 'lundi'],
      ['Qui a gagné le match ?', undefined], ['Combien coûtera la réparation ?', undefined], ['Quel est le nom du maire ?', undefined], ['Où est né le président ?', undefined],
    ],
  },
  {
    language: 'es', title: 'Velum retira 4.000 bombas médicas',
    text: `El fabricante Velum retira 4.000 bombas médicas después de que dos hospitales avisaran de alarmas que no sonaban, informó la empresa el martes.

"Ningún paciente sufrió daños", dijo la directora médica, Inés Corte. Los aparatos se fabricaron en la planta de Novara entre enero y marzo.

Los hospitales recibirán bombas nuevas en un plazo de tres semanas.`,
    questions: [
      ['¿Cuántas bombas retira Velum?', '4.000'], ['¿Dónde se fabricaron los aparatos?', 'Novara'], ['¿Quién es Inés Corte?', 'directora'], ['¿Cuándo recibirán los hospitales bombas nuevas?', 'tres semanas'],
      ['¿Quién ganó las elecciones?', undefined], ['¿Cuánto vale la empresa en bolsa?', undefined], ['¿Cómo se llama el presidente de Perú?', undefined],
    ],
  },
];
