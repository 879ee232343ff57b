import { primaryLanguage } from '../../server/src/base/language.js';

/**
 * What the page itself says, in the language of its document where it is an exported one: a line for each label. `{}` stands for a name
 * or a number. What the map says is in picture/labels.ts. Where a language is not known, it is English.
 */
const english = {
  // The bar.
  'map': 'Map', 'find': 'Find', 'find title': 'Find in the map (/)', 'filter': 'Filter', 'filter title': 'Filter: choose what the map shows',
  'zoom out': 'Zoom out (-)', 'zoom in': 'Zoom in (+)', 'fit': 'Fit', 'fit title': 'Fit: show the whole map (0)', 'legend': 'Legend',
  'legend title': 'Legend: what the lines and shapes mean', 'export': 'Export…', 'export title': 'Export…: write the map to a file',
  'empty legend': 'The map is empty.', 'far arrow': 'zoomed out: how much in one section is said for (solid) and against (dashed) what is in another; the thicker, the more; the head is where most of it leads; dark: premises alone; with two heads: the two exclude each other', 'far pale': 'zoomed out: pale, and hollow at the head: it has no force, because where it comes from is rejected or unproven', 'far shared': 'zoomed out: the two cards have a reason or an objection in common', 'far shared all': '; strong: of the selected card', 'far shared one': '; only of the selected card or, without one, of the first thesis are these drawn', 'far counts': 'zoomed out: how many of the claims and arguments on a card are accepted, taken as given, open, unproven and rejected; they are not votes: the verdict above follows from how they bear on each other', 'ring selected': 'selected', 'ring current': 'where the keyboard is', 'ring found': 'found by the search', 'keys': 'Single-key shortcuts act on the map',
  'all keys': 'All keys', 'key zoom': 'zoom in and out', 'key fit': 'show the whole map', 'key find': 'find', 'key focus': 'show only what is around a node, or everything again', 'key steps': 'one step less or more around it',
  'key details': 'open or close the details', 'key story': 'start the story', 'key new': 'write a new claim', 'key arrows': 'follow the relations, or go through the story; without a node, move the map', 'key open': 'go to the text of a node', 'key tell': 'open the details of a node', 'key keys': 'list the keys', 'key fold': 'fold what is below a node, or unfold it; the next stop of the story', 'key back': 'back to where you were',
  'key leave': 'close what was opened last', 'Space': 'Space', 'Backspace': 'Backspace', 'Enter': 'Enter', 'Escape': 'Escape',
  'as text': 'Text', 'as text title': 'Text: the whole map in words', 'as map': 'Map', 'as map title': 'Map: back to the picture',
  'untitled map': 'Argument map', 'skip': 'Skip to the map', 'way over': 'Nothing further in this direction.', 'not drawn': 'The map could not be drawn: {}', 'drawn as tree': 'Drawn as a tree, because the layout failed: {}',
  'view': 'View', 'whole map': 'Whole map', 'by section': 'By section', 'by section title': 'By section: a frame for each heading',
  'by thesis': 'By thesis', 'by thesis title': 'By thesis: each thesis with everything that bears on it', 'close': 'Close (Escape)', 'goes on': 'more',
  // What the map holds, and how much of it is shown.
  'a claim': 'claim', 'some claims': 'claims', 'an argument': 'argument', 'some arguments': 'arguments', 'a question': 'question', 'some questions': 'questions', 'a relation': 'relation', 'some relations': 'relations',
  'hidden': '{} hidden', 'folded away': '{} folded away', 'left out': '{} filtered out', 'outside': '{} outside the focus', 'prose left out': '{} of prose',
  'click to show': 'Click to show everything.', 'everything shown': 'Everything is shown', 'around': 'Around “{}”: ', 'one step': '1 step',
  'several steps': '{} steps', 'step less': 'One step less ([)', 'step more': 'One step more (])', 'show all': 'Show all',
  'show all title': 'Show the whole map again (Escape)', 'focus gone': 'The node in focus is gone.',
  // Find and filter.
  'find words': 'Find in the map', 'nothing found': 'Nothing found', 'find previous': 'Previous (Shift+Enter)', 'find next': 'Next (Enter)',
  'filter heading': 'What the map shows', 'kinds': 'Kinds', 'verdicts': 'Verdicts', 'sections': 'Sections', 'tags': 'Tags', 'no tag': 'without a tag', 'with grounds': 'argued for, cited or assumed',
  'claims': 'Claims', 'arguments': 'Arguments', 'steps': 'Inferences', 'prose': 'Prose', 'only': 'only', 'only title': 'Only {}', 'show everything': 'Show everything',
  // The tools at a node.
  'fold title': 'Fold what is below it (Space)', 'unfold title': 'Unfold (Space): {} hidden', 'focus title': 'Show only what is around it (F)',
  // The panel that tells of a node.
  'details': 'Details', 'details title': 'Details of the selected node, or of the map (I)', 'about': 'About this map', 'start': 'Start',
  'start title': 'Start: walk through the argument step by step', 'decides': 'What decides it', 'in short': 'In short', 'nearest objection': 'The nearest objection', 'other theses': 'Other theses', 'main claim': 'Main claim', 'claim': 'Claim', 'rivals': 'They exclude one another', 'ends': 'What the map leads to', 'changes': 'What would change it',
  'for': 'For it', 'against': 'Against it', 'premises': 'Its premises', 'inferred from': 'inferred from:', 'bears on': 'What it bears on', 'questions': 'Questions', 'also supported': 'also supported by:', 'by step': 'Its premises, step by step', 'ungrounded': 'What is presupposed', 'meanings': 'What the words mean',
  'sources': 'Sources', 'findings': 'Findings', 'note': 'Note', 'why': 'Verdict', 'other texts': 'Also worded as', 'looking': 'Looking…',
  'nothing for': 'Nothing speaks for it.', 'in text': 'Go to its text', 'thesis': 'Thesis', 'question': 'Question', 'section': 'Section', 'step': 'Inference',
  'answered': 'answered', 'open question': 'open',
  // The panel that tells of a line.
  'relation': 'Relation', 'effect': 'Its effect', 'effect question': 'A question has no effect on verdicts.', 'effect answer': 'It closes the question, and has no effect on verdicts.',
  'effect rivals open': 'At most one of the two can be accepted. So far neither is.', 'effect rivals': 'At most one of the two can be accepted: {} is, so {} is not.', 'effect weightless': 'It has no effect, because its weight is 0.',
  'effect cut': 'It has no effect, because {} undercuts this step.', 'effect cut open': 'Whether it has an effect is open, because it is open whether {} undercuts this step.',
  'effect premise': '{} is {}, as all premises of {} must be.', 'effect premise open': '{} is {}, so {} cannot be accepted.', 'effect premise fails': '{} is {}, so {} fails.',
  'effect none': 'It has no effect, because {} is {}.', 'effect open': 'Whether it has an effect is open, because {} is open.', 'effect undercut': 'It counts: what it undercuts does not carry its conclusion.',
  'effect for': 'It counts for {}, which is {}.', 'effect against': 'It counts against {}, which is {}.',
  // An empty map.
  'begin': 'Double click, or press N, to write a thesis; right click to see what else you can do.',
  'nothing yet': 'Nothing to draw yet. In the text, write a claim, something that supports it, and something against it:',
  'example': '[Thesis]: What is to be shown. #thesis\n  + [Reason]: Why it should be accepted.\n  - [Objection]: What speaks against it.',
  // The story.
  'story': 'Story', 'it': 'It', 'of': '{} of ', 'story reason': 'Because', 'story crux': 'What decides it', 'story objection': 'An objection',
  'story answer': 'The answer', 'story thesis': 'Thesis', 'story next thesis': 'Another thesis', 'follows': 'What follows from it', 'story sum': 'In sum', 'next': 'Next', 'next title': 'Next (→ or Space)', 'previous': 'Back',
  'previous title': 'Back (← or Backspace)', 'story keys': 'Keys: Space, ← →, Escape', 'on the thesis': 'Thesis: ', 'also for': 'Also for it: ', 'story over': 'That was the last stop of the story.', 'end': 'End', 'end title': 'End the story (Escape)',
} as const;

export type Words = Readonly<Record<keyof typeof english, string>>;

const german: Words = {
  'map': 'Karte', 'find': 'Suchen', 'find title': 'Suchen in der Karte (/)', 'filter': 'Filter', 'filter title': 'Filter: was die Karte zeigt',
  'zoom out': 'Verkleinern (-)', 'zoom in': 'Vergrößern (+)', 'fit': 'Ganz', 'fit title': 'Ganz: die ganze Karte zeigen (0)', 'legend': 'Legende',
  'legend title': 'Legende: was die Linien und Formen bedeuten', 'export': 'Exportieren …', 'export title': 'Exportieren …: die Karte in eine Datei schreiben',
  'empty legend': 'Die Karte ist leer.', 'far arrow': 'von weitem: so viel in einem Abschnitt spricht für (durchgezogen) und gegen (gestrichelt), was in einem anderen steht; je dicker, desto mehr; die Spitze zeigt, wohin das meiste führt; dunkel: nur Prämissen; mit zwei Spitzen: beides schließt einander aus', 'far pale': 'von weitem: blass, mit hohler Spitze: ohne Kraft, denn wovon es ausgeht, ist verworfen oder unbewiesen', 'far shared': 'von weitem: beide Karten haben einen Grund oder Einwand gemeinsam', 'far shared all': '; kräftig: bei der gewählten Karte', 'far shared one': '; gezeichnet nur bei der gewählten Karte oder sonst bei der ersten These', 'far counts': 'von weitem: wie viele der Aussagen und Argumente auf einer Karte angenommen, nur vorausgesetzt, offen, unbewiesen und verworfen sind; sie stimmen nicht ab: das Urteil darüber folgt daraus, wie sie zueinander stehen', 'ring selected': 'ausgewählt', 'ring current': 'wo die Tastatur ist', 'ring found': 'durch die Suche gefunden', 'keys': 'Tastenkürzel aus einer einzigen Taste wirken auf die Karte',
  'all keys': 'Alle Tasten', 'key zoom': 'vergrößern und verkleinern', 'key fit': 'die ganze Karte zeigen', 'key find': 'suchen', 'key focus': 'nur die Umgebung eines Knotens zeigen, oder wieder alles', 'key steps': 'ein Schritt weniger oder mehr um ihn herum',
  'key details': 'die Einzelheiten öffnen oder schließen', 'key story': 'den Rundgang beginnen', 'key new': 'eine neue Aussage schreiben', 'key arrows': 'den Beziehungen folgen oder durch den Rundgang gehen; ohne Knoten die Karte verschieben', 'key open': 'zum Text eines Knotens', 'key tell': 'die Einzelheiten eines Knotens öffnen', 'key keys': 'die Tasten auflisten', 'key fold': 'einklappen, was unter einem Knoten steht, oder ausklappen; die nächste Station des Rundgangs', 'key back': 'zurück zur vorigen Stelle',
  'key leave': 'schließen, was zuletzt geöffnet wurde', 'Space': 'Leertaste', 'Backspace': 'Rücktaste', 'Enter': 'Eingabe', 'Escape': 'Escape',
  'as text': 'Text', 'as text title': 'Text: die ganze Karte in Worten', 'as map': 'Karte', 'as map title': 'Karte: zurück zum Bild',
  'untitled map': 'Argumentkarte', 'skip': 'Zur Karte springen', 'way over': 'In dieser Richtung geht es nicht weiter.', 'not drawn': 'Die Karte ließ sich nicht zeichnen: {}', 'drawn as tree': 'Als Baum gezeichnet, weil die Anordnung misslang: {}',
  'view': 'Ansicht', 'whole map': 'Ganze Karte', 'by section': 'Nach Abschnitten', 'by section title': 'Nach Abschnitten: ein Rahmen für jede Überschrift',
  'by thesis': 'Nach Thesen', 'by thesis title': 'Nach Thesen: jede These mit allem, was zu ihr gehört', 'close': 'Schließen (Escape)', 'goes on': 'mehr',
  'a claim': 'Aussage', 'some claims': 'Aussagen', 'an argument': 'Argument', 'some arguments': 'Argumente', 'a question': 'Frage', 'some questions': 'Fragen', 'a relation': 'Beziehung', 'some relations': 'Beziehungen',
  'hidden': '{} verborgen', 'folded away': '{} eingeklappt', 'left out': '{} durch Filter ausgelassen', 'outside': '{} außerhalb des betrachteten Teils', 'prose left out': '{} aus Fließtext',
  'click to show': 'Klicken, um alles zu zeigen.', 'everything shown': 'Alles ist zu sehen', 'around': 'Um „{}“: ', 'one step': '1 Schritt',
  'several steps': '{} Schritte', 'step less': 'Ein Schritt weniger ([)', 'step more': 'Ein Schritt mehr (])', 'show all': 'Alles zeigen',
  'show all title': 'Alles zeigen: die ganze Karte (Escape)', 'focus gone': 'Der betrachtete Knoten ist nicht mehr da.',
  'find words': 'Suchen in der Karte', 'nothing found': 'Nichts gefunden', 'find previous': 'Vorheriges (Umschalt+Eingabe)', 'find next': 'Nächstes (Eingabe)',
  'filter heading': 'Was die Karte zeigt', 'kinds': 'Arten', 'verdicts': 'Urteile', 'sections': 'Abschnitte', 'tags': 'Schlagworte', 'no tag': 'ohne Schlagwort', 'with grounds': 'begründet, belegt oder Annahme',
  'claims': 'Aussagen', 'arguments': 'Argumente', 'steps': 'Schlüsse', 'prose': 'Fließtext', 'only': 'nur', 'only title': 'Nur {}', 'show everything': 'Alles zeigen',
  'fold title': 'Einklappen, was darunter steht (Leertaste)', 'unfold title': 'Ausklappen (Leertaste): {} verborgen', 'focus title': 'Nur die Umgebung zeigen (F)',
  'details': 'Einzelheiten', 'details title': 'Einzelheiten zum gewählten Knoten oder zur Karte (I)', 'about': 'Über diese Karte', 'start': 'Start',
  'start title': 'Start: Schritt für Schritt durch die Argumentation', 'decides': 'Was darüber entscheidet', 'in short': 'Kurz gesagt', 'nearest objection': 'Der nächstliegende Einwand', 'other theses': 'Die anderen Thesen', 'main claim': 'Hauptaussage', 'claim': 'Aussage', 'rivals': 'Sie schließen einander aus', 'ends': 'Worauf die Karte hinausläuft', 'changes': 'Was das ändern würde',
  'for': 'Dafür', 'against': 'Dagegen', 'premises': 'Die Prämissen', 'inferred from': 'gefolgert aus:', 'bears on': 'Worauf es sich auswirkt', 'questions': 'Fragen', 'also supported': 'auch gestützt von:', 'by step': 'Die Prämissen, Schritt für Schritt', 'ungrounded': 'Was vorausgesetzt wird', 'meanings': 'Was die Wörter bedeuten',
  'sources': 'Quellen', 'findings': 'Befunde', 'note': 'Anmerkung', 'why': 'Urteil', 'other texts': 'Auch so formuliert', 'looking': 'Wird gesucht …',
  'nothing for': 'Nichts spricht dafür.', 'in text': 'Zum Text', 'thesis': 'These', 'question': 'Frage', 'section': 'Abschnitt', 'step': 'Schluss',
  'answered': 'beantwortet', 'open question': 'offen',
  'relation': 'Beziehung', 'effect': 'Was sie bewirkt', 'effect question': 'Eine Frage wirkt auf kein Urteil.', 'effect answer': 'Sie schließt die Frage und wirkt auf kein Urteil.',
  'effect rivals open': 'Höchstens eines von beiden kann angenommen werden. Bisher ist es keines.', 'effect rivals': 'Höchstens eines von beiden kann angenommen werden: {} ist es, also {} nicht.', 'effect weightless': 'Sie bewirkt nichts, denn ihr Gewicht ist 0.',
  'effect cut': 'Sie bewirkt nichts, denn {} entkräftet diesen Schritt.', 'effect cut open': 'Ob sie etwas bewirkt, ist offen, denn offen ist, ob {} diesen Schritt entkräftet.',
  'effect premise': '{} ist {}, wie es alle Prämissen von {} sein müssen.', 'effect premise open': '{} ist {}, also kann aus {} nichts Angenommenes folgen.', 'effect premise fails': '{} ist {}, also wird aus {} nichts.',
  'effect none': 'Sie bewirkt nichts, denn {} ist {}.', 'effect open': 'Ob sie etwas bewirkt, ist offen, denn {} ist offen.', 'effect undercut': 'Sie zählt: Was sie entkräftet, trägt nicht, was es stützen soll.',
  'effect for': 'Sie zählt für {}, und das ist {}.', 'effect against': 'Sie zählt gegen {}, und das ist {}.',
  'begin': 'Doppelklick oder N schreibt eine These; die rechte Maustaste zeigt, was sonst noch geht.',
  'nothing yet': 'Noch ist nichts zu zeichnen. Im Text eine Aussage schreiben, etwas, das sie stützt, und etwas dagegen:',
  'example': '[These]: Was zu zeigen ist. #thesis\n  + [Grund]: Warum man es annehmen sollte.\n  - [Einwand]: Was dagegen spricht.',
  'story': 'Rundgang', 'it': 'Das', 'of': '{} von ', 'story reason': 'Denn', 'story crux': 'Was darüber entscheidet', 'story objection': 'Ein Einwand',
  'story answer': 'Die Antwort', 'story thesis': 'These', 'story next thesis': 'Eine andere These', 'follows': 'Was daraus folgt', 'story sum': 'Zusammengefasst', 'next': 'Weiter', 'next title': 'Weiter (→ oder Leertaste)', 'previous': 'Zurück',
  'previous title': 'Zurück (← oder Rücktaste)', 'story keys': 'Tasten: Leertaste, ← →, Escape', 'on the thesis': 'These: ', 'also for': 'Auch dafür: ', 'story over': 'Das war die letzte Station des Rundgangs.', 'end': 'Ende', 'end title': 'Den Rundgang beenden (Escape)',
};

/** The words of the page in a language as in BCP 47. */
export function wordsIn(lang: string | null | undefined): Words {
  return primaryLanguage(lang) === 'de' ? german : english;
}
