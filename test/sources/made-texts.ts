/** A language that texts are made in. */
export interface Language {
  readonly name: string;
  /** The parts of a sentence, in order; one of each is taken. */
  readonly parts: readonly (readonly string[])[];
  /** What turns a sentence round. */
  readonly negation: string;
  /** A letter to put in the place of another. */
  readonly letters: string;
}

export const languages: readonly Language[] = [
  {
    name: 'English', negation: 'not', letters: 'aeiou',
    parts: [
      ['The council', 'A committee', 'The first report', 'Every neighbour', 'The mayor’s office', 'An expert', 'The old survey', 'Our treasurer'],
      ['officially', 'reluctantly', 'finally', 'repeatedly', 'clearly', 'carefully'],
      ['confirmed', 'described', 'questioned', 'documented', 'summarised', 'calculated'],
      ['the financial difficulties', 'the flooded riverside', 'the traffic measurements', 'the official correspondence', 'the construction schedule', 'the environmental consequences', 'the insufficient maintenance'],
      ['of the northern bridge', 'of the market square', 'in the affected district', 'for the following winter', 'along the southern embankment', 'behind the railway station'],
      ['and therefore recommended', 'but still expected', 'and immediately requested', 'although nobody demanded', 'and never reconsidered'],
      ['an independent investigation', 'a different administration', 'considerable expenditures', 'the temporary closure', 'a comprehensive explanation', 'more efficient inspections'],
      ['before the spring', 'within eleven months', 'at the next meeting', 'without further delay', 'in spite of the costs'],
    ],
  },
  {
    name: 'German', negation: 'nicht', letters: 'aeiou',
    parts: [
      ['Der Gemeinderat', 'Die Verwaltung', 'Ein Gutachter', 'Das Bauamt', 'Die Bürgerinitiative', 'Der Rechnungshof', 'Die Kämmerin'],
      ['bestätigte', 'beschrieb', 'bezweifelte', 'veröffentlichte', 'berechnete', 'verschwieg'],
      ['die Schäden', 'die Überschwemmungen', 'die Verkehrszählung', 'den Briefwechsel', 'die Bauverzögerungen', 'die Umweltverträglichkeit'],
      ['an der nördlichen Brücke', 'auf dem Marktplatz', 'in den betroffenen Ortsteilen', 'hinter dem Güterbahnhof', 'entlang der Uferstraße'],
      ['„offensichtlich“', 'ausdrücklich', 'widerwillig', 'überraschend', 'wiederholt'],
      ['und empfahl deshalb', 'und erwartete dennoch', 'obwohl niemand verlangte', 'und beantragte sofort'],
      ['eine unabhängige Untersuchung', 'erhebliche Aufwendungen', 'die vorübergehende Schließung', 'eine ausführliche Begründung', 'häufigere Überprüfungen'],
      ['vor dem Frühjahr', 'binnen elf Monaten', 'in der nächsten Sitzung', 'ohne weitere Verzögerung', 'trotz aller Kosten'],
    ],
  },
  {
    name: 'French', negation: 'pas', letters: 'aeiou',
    parts: [
      ['Le conseil municipal', 'La commission', 'Un expert', 'L’administration', 'Chaque riverain', 'La trésorière'],
      ['a confirmé', 'a décrit', 'a contesté', 'a documenté', 'a évalué', 'a dissimulé'],
      ['les difficultés financières', 'les inondations', 'la circulation', 'la correspondance officielle', 'les retards du chantier', 'l’entretien insuffisant'],
      ['du pont septentrional', 'de la place du marché', 'dans les quartiers touchés', 'derrière la gare', 'le long du quai'],
      ['avec réticence', 'à plusieurs reprises', '« sans réserve »', 'très clairement'],
      ['et recommande donc', 'mais attend toujours', 'et demande aussitôt', 'quoique personne n’exige'],
      ['une enquête indépendante', 'des dépenses considérables', 'la fermeture provisoire', 'une explication détaillée', 'des inspections efficaces'],
      ['avant le printemps', 'dans onze mois', 'à la prochaine séance', 'sans autre délai', 'malgré les coûts'],
    ],
  },
  {
    name: 'Hebrew', negation: 'לא', letters: 'אהוים',
    parts: [
      ['מועצת העיר', 'הוועדה המקצועית', 'המהנדס הראשי', 'מבקר העירייה', 'תושבי השכונה'],
      ['אישרה', 'תיארה', 'פרסמה', 'חישבה', 'הסתירה'],
      ['את הנזקים', 'את ההצפות', 'את מדידות התנועה', 'את ההתכתבות הרשמית', 'את עיכובי הבנייה'],
      ['בגשר הצפוני', 'בכיכר השוק', 'בשכונות הסמוכות', 'מאחורי תחנת הרכבת', 'לאורך הנהר'],
      ['באופן רשמי', 'פעם נוספת', 'בבירור רב', 'למורת רוחה'],
      ['ולכן המליצה על', 'אך עדיין ציפתה אל', 'ומיד ביקשה את'],
      ['חקירה עצמאית', 'הוצאות ניכרות', 'סגירה זמנית', 'הסבר מפורט', 'ביקורות תכופות'],
      ['לפני האביב', 'בתוך שנה אחת', 'בישיבה הבאה', 'ללא דיחוי נוסף', 'למרות העלויות'],
    ],
  },
];

/** Numbers that look random, the same each time. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Paragraphs of some sentences, each a list of words. */
export function makeParagraphs({ parts }: Language, random: (below: number) => number, count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, () => Array.from({ length: 3 + random(3) }, () =>
    `${parts.map((choices) => choices[random(choices.length)]!).join(' ')}.`).join(' ').split(' '));
}
