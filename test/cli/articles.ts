/** Two tellings of one invented story and an article of another, for the tests of the command line. */
export const FERRY_EN = {
  id: 'ferry-en',
  lang: 'en',
  title: 'Lighthouse ferry runs aground off Norrskär',
  outlet: 'Harbour Gazette',
  published: '2026-04-02',
  text: `The ferry Alma Lindqvist ran aground on a sandbank near Norrskär on Thursday morning with 212 passengers on board.

According to the coast guard, nobody was hurt. "The captain avoided a fishing boat and left the fairway," said Karin Ehrling, who leads the rescue work.

The passengers were taken ashore in three lifeboats within 90 minutes. The shipping company Skärlinjen writes in a press release that the damage to the hull is being examined by divers.

The ferry carries 480 tonnes of fuel. No leak has been found, the coast guard told the Harbour Gazette.`,
};

/** The same story in German. */
export const FERRY_DE = {
  id: 'ferry-de',
  lang: 'de',
  title: 'Leuchtturmfähre läuft vor Norrskär auf Grund',
  outlet: 'Küstenbote',
  published: '2026-04-02',
  text: `Die Fähre Alma Lindqvist ist am Donnerstagmorgen mit 212 Passagieren an Bord bei Norrskär auf eine Sandbank gelaufen.

Nach Angaben der Küstenwache wurde niemand verletzt. „Der Kapitän wich einem Fischerboot aus und verließ die Fahrrinne“, sagte Karin Ehrling, die den Rettungseinsatz leitet.

Die Passagiere wurden innerhalb von 90 Minuten in drei Rettungsbooten an Land gebracht. Die Reederei Skärlinjen schreibt in einer Pressemitteilung, dass Taucher den Schaden am Rumpf untersuchen.

Die Fähre hat 480 Tonnen Treibstoff geladen. Ein Leck sei nicht gefunden worden, sagte die Küstenwache der Harbour Gazette.`,
};

/** Something else altogether. */
export const CHEESE_SV = {
  id: 'cheese-sv',
  lang: 'sv',
  title: 'Ost från Jämtland vinner pris i Lyon',
  outlet: 'Fjällbladet',
  published: '2025-09-14',
  text: `En lagrad getost från ett litet mejeri utanför Åre har vunnit guld vid ostmässan i Lyon.

Juryn lovordade den nötiga smaken och den krämiga kanten. Mejeriet tillverkar bara 900 kilo om året.

– Vi trodde att de skojade när de ringde, säger ostmakaren Greta Wallin.`,
};
