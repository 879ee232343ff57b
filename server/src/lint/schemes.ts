import { titleOf } from '../syntax/titles.js';

/** A pattern of everyday argument that holds unless one of its critical questions has a bad answer. */
export interface Scheme {
  readonly name: string;
  /** What else it is called. */
  readonly aliases: readonly string[];
  readonly questions: readonly CriticalQuestion[];
}

export interface CriticalQuestion {
  readonly text: string;
  /** Beginnings of words, in English and German, of which a question in other words is likely to have one. */
  readonly words: readonly string[];
}

/** A question, and after a bar the beginnings of the words that give it away. */
function question(line: string): CriticalQuestion {
  const [text, words] = line.split(' | ') as [string, string];
  return { text, words: words.split(' ') };
}

function scheme(names: string, ...questions: readonly string[]): Scheme {
  const [name, ...aliases] = names.split(', ') as [string, ...string[]];
  return { name, aliases, questions: questions.map(question) };
}

/**
 * The schemes that arguments in politics, law, science and safety use most, after D. Walton, C. Reed and F. Macagno,
 * “Argumentation Schemes” (2008); the questions are put in fewer and other words.
 */
export const schemes: readonly Scheme[] = [
  scheme('expert opinion, argument from expert opinion, authority, appeal to authority',
    'Does the expert know the field that the claim belongs to? | field expert know compet fach experte kenn qualifi',
    'Did the expert say this, or something that implies it? | say said said imply quot statement sagt gesagt zitat aussage',
    'Is the expert honest and free of personal interests? | honest bias interest trust paid ehrlich befangen interess vertrau bezahl',
    'Do other experts agree? | other agree consens dissent disput andere einig konsens widersp',
    'What evidence does the expert base it on? | evidence data base beleg evidenz daten grund'),
  scheme('position to know, argument from position to know',
    'Could this source know whether it is true? | know position could access wissen wusste konnte zugang',
    'Is the source honest? | honest trust lie bias ehrlich glaubw vertrau lüg',
    'Did the source say so? | say said assert sagt gesagt behaupt'),
  scheme('witness testimony, testimony, argument from witness testimony',
    'Is the testimony internally consistent? | consist itself contradict stimmig widersp',
    'Does it fit the known facts? | fact known fit evidence tatsache bekannt pass',
    'Do other witnesses say the same? | other witness confirm andere zeug bestätig',
    'Is the witness impartial? | bias impartial interest befangen partei interess',
    'Is what the witness says plausible? | plausib likely glaubhaft plausibel wahrschein'),
  scheme('analogy, argument from analogy',
    'Are the two cases alike in what matters? | alike similar relevan ähnlich vergleich gleich',
    'Do they differ in something that matters? | differ unlike distinct unterschied anders',
    'Is there another case that is just as similar but came out differently? | other counter another ander gegenbeispiel'),
  scheme('precedent, argument from precedent',
    'Does the earlier decision cover this case? | cover apply case similar erfass anwend fall',
    'Do the cases differ in something that matters? | differ distinguish unterschied anders',
    'Does the earlier decision still stand? | still overrul stand valid noch gilt aufgehoben'),
  scheme('example, argument from example, generalisation, generalization',
    'Is the example true? | true real actual wahr stimmt tatsächlich',
    'Is the example typical? | typical represent sample typisch repräsent stichprobe',
    'How many examples are there, and are there counterexamples? | many counter other viele gegenbeispiel andere',
    'Were the circumstances special? | special circumstance exception besonder umständ ausnahme'),
  scheme('sign, argument from sign',
    'How reliably does the sign go with what it is a sign of? | reliab strong correl often verlässlich stark zuverläss',
    'Could something else explain the sign? | else other explain ander erklär'),
  scheme('correlation to cause, argument from correlation to cause, correlation',
    'Is there a correlation at all? | correlat statist significan korrel statist signifik',
    'Could a third factor cause both? | third other factor common confound dritt gemeinsam störfaktor',
    'Could it be the other way round? | reverse round direction umgekehrt richtung',
    'Could it be chance? | chance coinciden random zufall'),
  scheme('cause to effect, argument from cause to effect',
    'How strong is the rule that the cause has this effect? | strong rule general reliab stark regel verlässlich',
    'Does the cause occur? | occur happen present eintritt geschieht vorlieg',
    'Could something prevent the effect? | prevent interfere counteract verhinder entgegen'),
  scheme('best explanation, inference to the best explanation, abduction, abductive argument',
    'Does the explanation account for all the facts? | account all fact evidence alle tatsache befund',
    'Is there another explanation, and is it worse? | other another alternative better rival ander alternativ besser',
    'Was the search for explanations thorough enough? | enough search investigat inquir genug gesucht untersuch'),
  scheme('positive consequences, argument from positive consequences, consequences, argument from consequences',
    'How likely are the consequences? | likely probab certain wahrschein sicher',
    'How good are they, and for whom? | good value whom benefit gut wert nutz wem',
    'Are there bad consequences on the other side? | bad cost other harm risk schlecht kosten schaden risik'),
  scheme('negative consequences, argument from negative consequences',
    'How likely are the consequences? | likely probab certain wahrschein sicher',
    'How bad are they, and for whom? | bad harm whom sever schlimm schaden schlecht wem',
    'Are there good consequences on the other side? | good benefit other outweigh gut nutz vorteil',
    'Can they be prevented in another way? | prevent avoid mitigat verhinder vermeid'),
  scheme('practical reasoning, argument from goal',
    'Are there other ways to the goal, and are they worse? | other alternative better ander alternativ besser weg',
    'Is the action possible? | possible able feasib practic möglich machbar',
    'What does it cost, and does it harm other goals? | cost side harm conflict kosten neben schaden konflikt',
    'Is the goal worth having? | goal worth good value ziel wert lohn'),
  scheme('rule, argument from an established rule, established rule',
    'Does the rule cover this case? | cover apply case require erfass anwend fall verlangt',
    'Is there an exception that applies? | exception except excuse ausnahme',
    'Is there another rule that conflicts with it? | conflict other overrid kollid andere vorrang'),
  scheme('verbal classification, classification, argument from verbal classification',
    'Does this case have the features that the word stands for? | have property proof has eigenschaft merkmal hat',
    'Is the word clear enough to decide it? | clear vague defin meaning klar vage begriff bedeut'),
  scheme('popular opinion, argument from popular opinion, majority',
    'How is it known what most people think? | known survey poll evidence umfrage bekannt woher',
    'Are most people in a position to know? | would know reason grund wissen'),
  scheme('slippery slope, slippery slope argument',
    'Does each step really lead to the next? | step lead link next schritt führt kette',
    'Can one stop on the way? | stop halt control stoppen anhalten grenze',
    'Is the outcome as bad as it is said to be? | end bad outcome ende schlimm schlecht'),
];

const byName = new Map(schemes.flatMap((each) => [each.name, ...each.aliases].map((name) => [name, each])));

/** Returns the scheme of that name, in any letter case, with or without `argument from`. */
export function schemeOf(name: string): Scheme | undefined {
  const wanted = titleOf(name).toLowerCase().replace(/[-_]/g, ' ');
  return byName.get(wanted) ?? byName.get(wanted.replace(/^argument (?:from|by) (?:an? )?/, ''));
}

/** Returns every name of a scheme. */
export function schemeNames(): Iterable<string> {
  return byName.keys();
}

/** Whether one of `asked`, questions in anybody's words, is about the critical question. */
export function isRaised({ text, words }: CriticalQuestion, asked: readonly string[]): boolean {
  return asked.some((each) => each === text
    || each.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => words.some((beginning) => word.startsWith(beginning))));
}
