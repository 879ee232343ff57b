/**
 * What the page itself says, in the language of its document where it is an exported one: a line for each label. `{}` stands for a name
 * or a number. What the map says is in picture/labels.ts. Where a language is not known, it is English.
 */
const english = {
  // The bar.
  'map': 'Map', 'find': 'Find', 'find title': 'Find in the map (/)', 'filter': 'Filter', 'filter title': 'Filter: choose what the map shows',
  'zoom out': 'Zoom out (-)', 'zoom in': 'Zoom in (+)', 'fit': 'Fit', 'fit title': 'Fit: show the whole map (0)', 'legend': 'Legend',
  'legend title': 'Legend: what the lines and shapes mean', 'export': 'Export…', 'export title': 'Export… the map to a file',
  'empty legend': 'The map is empty.', 'keys': 'Keys that are a single character act on the map',
  'as text': 'Text', 'as text title': 'Text: the whole map in words', 'as map': 'Map', 'as map title': 'Map: back to the picture',
  // The panel that tells of a node.
  'details': 'Details', 'details title': 'Details: tell of the selected node, or of the map (I)', 'about': 'About this map', 'start': 'Start',
  'start title': 'Start: be led through the argument', 'decides': 'What decides it', 'theses': 'Theses', 'changes': 'What would change it',
  'for': 'For it', 'against': 'Against it', 'premises': 'Its premises', 'bears on': 'What it bears on', 'questions': 'Questions',
  'sources': 'Sources', 'findings': 'What the checks found', 'note': 'Note', 'why': 'Verdict', 'other texts': 'Also worded as', 'looking': 'Looking …',
  'nothing for': 'Nothing speaks for it.', 'in text': 'Go to its text', 'thesis': 'Thesis', 'question': 'Question', 'section': 'Section', 'step': 'Inference',
  'answered': 'answered', 'open question': 'open',
  // The story.
  'story': 'Story', 'of': '{} of ', 'story reason': 'Because', 'story crux': 'What decides it', 'story objection': 'An objection',
  'story answer': 'The answer', 'story chosen': '', 'story thesis': 'Thesis', 'next': 'Next', 'next title': 'Next (Space)', 'previous': 'Back',
  'previous title': 'Back (Backspace)', 'end': 'End', 'end title': 'End the story (Escape)',
} as const;

export type Words = Readonly<Record<keyof typeof english, string>>;

const german: Words = {
  'map': 'Karte', 'find': 'Suchen', 'find title': 'Suchen in der Karte (/)', 'filter': 'Filter', 'filter title': 'Filter: was die Karte zeigt',
  'zoom out': 'Verkleinern (-)', 'zoom in': 'Vergrößern (+)', 'fit': 'Ganz', 'fit title': 'Ganz: die ganze Karte zeigen (0)', 'legend': 'Legende',
  'legend title': 'Legende: was die Linien und Formen bedeuten', 'export': 'Exportieren …', 'export title': 'Exportieren … der Karte in eine Datei',
  'empty legend': 'Die Karte ist leer.', 'keys': 'Tasten mit einem einzelnen Zeichen wirken auf die Karte',
  'as text': 'Text', 'as text title': 'Text: die ganze Karte in Worten', 'as map': 'Karte', 'as map title': 'Karte: zurück zum Bild',
  'details': 'Einzelheiten', 'details title': 'Einzelheiten zum gewählten Knoten oder zur Karte (I)', 'about': 'Über diese Karte', 'start': 'Start',
  'start title': 'Start: Schritt für Schritt durch die Argumentation', 'decides': 'Was darüber entscheidet', 'theses': 'Thesen', 'changes': 'Was das ändern würde',
  'for': 'Dafür', 'against': 'Dagegen', 'premises': 'Die Prämissen', 'bears on': 'Wozu es dient', 'questions': 'Fragen',
  'sources': 'Quellen', 'findings': 'Was die Prüfung fand', 'note': 'Anmerkung', 'why': 'Urteil', 'other texts': 'Auch so formuliert', 'looking': 'Wird gesucht …',
  'nothing for': 'Nichts spricht dafür.', 'in text': 'Zum Text', 'thesis': 'These', 'question': 'Frage', 'section': 'Abschnitt', 'step': 'Schluss',
  'answered': 'beantwortet', 'open question': 'offen',
  'story': 'Rundgang', 'of': '{} von ', 'story reason': 'Denn', 'story crux': 'Was darüber entscheidet', 'story objection': 'Ein Einwand',
  'story answer': 'Die Antwort', 'story chosen': '', 'story thesis': 'These', 'next': 'Weiter', 'next title': 'Weiter (Leertaste)', 'previous': 'Zurück',
  'previous title': 'Zurück (Rücktaste)', 'end': 'Ende', 'end title': 'Den Rundgang beenden (Escape)',
};

/** The words of the page in a language as in BCP 47. */
export function wordsIn(lang: string | null | undefined): Words {
  return lang?.toLowerCase().split('-')[0] === 'de' ? german : english;
}
