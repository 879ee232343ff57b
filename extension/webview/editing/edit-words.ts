import { primaryLanguage } from '../../../server/src/base/language.js';

/**
 * What menus and boxes say that change a map, in the language of its document: a line for each label. `{}` stands for a name, the first of
 * two for where something starts. Where a language is not known, it is English.
 */
const english = {
  // The menu of a node.
  'supporting answer': 'Add a supporting answer…', 'attacking answer': 'Add an attacking answer…', 'supporting claim': 'Add supporting claim…',
  'attacking claim': 'Add attacking claim…', 'premise': 'Add premise…', 'undercutting claim': 'Add undercut…', 'question': 'Add question…', 'change text': 'Change text…',
  'give title': 'Give it a title…', 'change title': 'Change title…', 'relate': 'Draw a relation to…', 'move below': 'Move below…', 'ask about': 'Ask about…',
  'delete': 'Delete, keep what is below it', 'delete below': 'Delete with everything below it',
  // Those of a relation and of the background.
  'undercut step': 'Undercut the step to {}…', 'delete relation to': 'Delete the relation to {}', 'delete relation': 'Delete the relation', 'new claim': 'New claim…',
  'find': 'Find…', 'fit': 'Show the whole map', 'from to': 'From {} to {}', 'map': 'Map', 'key Delete': 'Delete', 'key Shift+Delete': 'Shift+Delete',
  // How a node may be related to another.
  'does support': 'supports it', 'does attack': 'attacks it', 'does undercut': 'undercuts it',
  'does contradiction': 'contradicts it', 'answers for': 'answers it in support', 'answers against': 'answers it as an attack',
  // What a box asks for.
  'what support': 'What supports {}', 'what attack': 'What attacks {}', 'what undercut': 'What undercuts {}',
  'what contradiction': 'What contradicts {}', 'what premise': 'A premise of {}', 'what question': 'A question about {}', 'what undercut step': 'What undercuts the step from {} to {}',
  'text of': 'Text of {}', 'title of': 'Title of {}', 'new thesis': 'A new thesis', 'a new claim': 'A new claim', 'example question': 'Question', 'example line': 'Text, or [Title]: text, or [Title]',
  'example claim': 'Text, or [Title]: text', 'example title': 'Title', 'example text': 'Text',
  'box keys': 'Enter writes it into the text, Shift+Enter begins a new line, Escape cancels.', 'line keys': 'Enter writes it into the text, Escape cancels.',
  // Choosing another node, and what has become of an edit.
  'cancel': 'Cancel', 'cancel title': 'Cancel (Escape)', 'choose to relate': 'Choose what to relate {} to: click on it, or go there with the arrow keys and press Enter.',
  'choose to move': 'Choose where to move {}: click on its new parent, or go there with the arrow keys and press Enter.',
  'handle': 'Draw a relation: drag to another node, or click and choose one (R)', 'deleted': 'Deleted {}', 'deleted below': 'Deleted {} with everything below it', 'deleted relation': 'Deleted the relation',
  'it': 'it', 'this claim': 'this claim', 'this argument': 'this argument', 'this step': 'this inference', 'this question': 'this question', 'this group': 'this section', 'quoted': '“{}”',
} as const;

export type EditWords = Readonly<Record<keyof typeof english, string>>;

const german: EditWords = {
  'supporting answer': 'Stützende Antwort hinzufügen …', 'attacking answer': 'Angreifende Antwort hinzufügen …', 'supporting claim': 'Stützende Aussage hinzufügen …',
  'attacking claim': 'Angreifende Aussage hinzufügen …', 'premise': 'Prämisse hinzufügen …', 'undercutting claim': 'Entkräftung hinzufügen …', 'question': 'Frage hinzufügen …', 'change text': 'Text ändern …',
  'give title': 'Titel geben …', 'change title': 'Titel ändern …', 'relate': 'Beziehung ziehen zu …', 'move below': 'Verschieben unter …', 'ask about': 'Fragen nach …',
  'delete': 'Löschen, was darunter steht, behalten', 'delete below': 'Löschen mit allem, was darunter steht',
  'undercut step': 'Schritt zu {} entkräften …', 'delete relation to': 'Beziehung zu {} löschen', 'delete relation': 'Beziehung löschen', 'new claim': 'Neue Aussage …',
  'find': 'Suchen …', 'fit': 'Ganze Karte zeigen', 'from to': 'Von {} zu {}', 'map': 'Karte', 'key Delete': 'Entf', 'key Shift+Delete': 'Umschalt+Entf',
  'does support': 'stützt es', 'does attack': 'greift es an', 'does undercut': 'entkräftet es',
  'does contradiction': 'widerspricht ihm', 'answers for': 'beantwortet es stützend', 'answers against': 'beantwortet es angreifend',
  'what support': 'Was {} stützt', 'what attack': 'Was {} angreift', 'what undercut': 'Was {} entkräftet',
  'what contradiction': 'Was {} widerspricht', 'what premise': 'Eine Prämisse von {}', 'what question': 'Eine Frage zu {}', 'what undercut step': 'Was den Schritt von {} zu {} entkräftet',
  'text of': 'Text von {}', 'title of': 'Titel von {}', 'new thesis': 'Eine neue These', 'a new claim': 'Eine neue Aussage', 'example question': 'Frage', 'example line': 'Text oder [Titel]: Text oder [Titel]',
  'example claim': 'Text oder [Titel]: Text', 'example title': 'Titel', 'example text': 'Text',
  'box keys': 'Eingabe schreibt es in den Text, Umschalt+Eingabe beginnt eine neue Zeile, Escape bricht ab.', 'line keys': 'Eingabe schreibt es in den Text, Escape bricht ab.',
  'cancel': 'Abbrechen', 'cancel title': 'Abbrechen (Escape)', 'choose to relate': 'Womit {} in Beziehung steht: darauf klicken, oder mit den Pfeiltasten hingehen und Eingabe drücken.',
  'choose to move': 'Wohin {} verschoben wird: auf das klicken, worunter es stehen soll, oder mit den Pfeiltasten hingehen und Eingabe drücken.',
  'handle': 'Beziehung ziehen: zu einem anderen Knoten, oder klicken und einen wählen (R)', 'deleted': '{} gelöscht', 'deleted below': '{} gelöscht mit allem, was darunter stand', 'deleted relation': 'Beziehung gelöscht',
  'it': 'es', 'this claim': 'diese Aussage', 'this argument': 'dieses Argument', 'this step': 'dieser Schluss', 'this question': 'diese Frage', 'this group': 'dieser Abschnitt', 'quoted': '„{}“',
};

/** The words of what changes a map, in a language as in BCP 47. */
export function editWordsIn(lang: string | null | undefined): EditWords {
  return primaryLanguage(lang) === 'de' ? german : english;
}
