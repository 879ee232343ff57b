import { printableJson } from '../../base/printable.js';
import { placeOf } from '../../model/query.js';
import { indexLines, positionAt, type LineIndex, type Position } from '../../base/line-index.js';
import { earlierStep } from '../../model/earlier-step.js';
import { groupOf } from '../../model/groups.js';
import { locate } from '../../model/locate.js';
import type {
  Argument, ArgumentMap, Claim, DataValues, Group, Id, Place, Question, Quotation, QuotationFinding, Relation, Source,
} from '../../model/model.js';
import type { Evidence } from '../evidence.js';
import type { ExportSource } from '../export.js';

/** Rises when a reader of the older form would misread the newer one. */
export const mapJsonVersion = 1;

/** A map as `argmark export --format json` gives it; its schema is docs/schema/map.schema.json. */
export interface MapJson {
  readonly version: number;
  readonly title: string | null;
  readonly claims: readonly NodeJson[];
  readonly arguments: readonly ArgumentJson[];
  readonly relations: readonly RelationJson[];
  readonly groups: readonly (Pick<Group, 'id' | 'title' | 'level'> & Located & { readonly parent: Id | null })[];
  readonly questions: readonly (Pick<Question, 'id' | 'text' | 'to' | 'answered'> & Located)[];
  readonly sources: readonly (Pick<Source, 'key' | 'fields'> & Located)[];
  readonly quotations: readonly QuotationJson[];
}

interface NodeJson extends Located {
  readonly id: Id;
  readonly title: string | null;
  readonly texts: readonly string[];
  readonly tags: readonly string[];
  readonly data: DataValues;
  readonly sources: readonly string[];
  readonly group: Id | null;
}

interface ArgumentJson extends NodeJson {
  readonly premises: readonly Id[];
  readonly conclusion: Id | null;
  readonly steps: readonly {
    readonly rules: readonly string[];
    readonly premises: readonly Id[];
    readonly conclusion: Id | null;
    readonly data: DataValues;
  }[];
}

interface RelationJson extends Pick<Relation, 'type' | 'from' | 'to' | 'derived' | 'data'> {
  /** The step that it undercuts: the index of a relation of the same list. */
  readonly undercuts: number | null;
  /** The step that it undercuts within the argument `to`: the index of one before the last of its `steps`. */
  readonly step: number | null;
  readonly answers: Id | null;
}

interface QuotationJson extends Pick<Quotation, 'words' | 'pieces'>, Located {
  /** What `words` is called in the JSON of the other commands: the same. */
  readonly text: string;
  /** The key of the source that has the words, else of the first that is cited, and where in it. */
  readonly source: string;
  readonly locator: string;
  /** Whether the source has the words, and on which page. */
  readonly state: QuotationFinding['state'];
  readonly page: string | null;
}

interface Located {
  readonly location: LocationJson;
}

interface LocationJson {
  readonly path: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Returns the map as JSON. It names its files without their folders, so that it is the same wherever it was made. */
export function write({ map, evidence }: ExportSource): string {
  return `${printableJson(toJson(map, evidence, fileName))}\n`;
}

/** A name that is not encoded as it should be stays as it is. What is loaded at the start would grow by a file if this used `decodeUri`. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Returns `map` as plain JSON; `evidence` is what is known of its quotations, and `pathOf` says how a file is named in it. Linear. */
export function toJson(map: ArgumentMap, evidence: Evidence, pathOf: (uri: string) => string): MapJson {
  const lines = new Map<string, LineIndex>(map.files.map(({ uri, blocks }) =>
    [uri, indexLines(blocks.map(({ block }) => block.text).join(''))]));
  const location = (place: Place): LocationJson => {
    const { uri, range } = locate(map, place);
    const index = lines.get(uri)!;
    return { path: pathOf(uri), range: { start: positionAt(index, range.start), end: positionAt(index, range.end) } };
  };
  const node = (each: Claim | Argument): NodeJson => ({
    id: each.id,
    title: each.title ?? null,
    texts: each.texts,
    tags: each.tags,
    data: each.data,
    sources: [...new Set(each.citations.map(({ item }) => item.key))],
    group: groupOf(map, each)?.id ?? null,
    location: location(placeOf(each)),
  });
  const indexOf = new Map(map.relations.map((relation, index) => [relation, index]));
  return {
    version: mapJsonVersion,
    title: map.title ?? null,
    claims: [...map.claims.values()].map(node),
    arguments: [...map.arguments.values()].map((argument) => ({
      ...node(argument),
      premises: argument.premises,
      conclusion: argument.conclusion ?? null,
      steps: argument.steps.map(({ rules, from, conclusion, data }) => ({
        rules,
        premises: from.map(({ claim }) => claim),
        conclusion: conclusion?.claim ?? null,
        data: data,
      })),
    })),
    relations: map.relations.map(({ type, from, to, derived, data, undercuts, inference, answers }) => ({
      type, from, to, derived,
      data: data,
      undercuts: undercuts ? indexOf.get(undercuts)! : null,
      step: earlierStep(map.arguments.get(to), inference),
      answers: answers?.id ?? null,
    })),
    groups: map.groups.map(({ id, title, level, parent, place }) =>
      ({ id, title, level, parent: parent?.id ?? null, location: location(place) })),
    questions: map.questions.map(({ id, text, to, answered, place }) =>
      ({ id, text, to, answered, location: location(place) })),
    sources: [...map.sources.values()].map(({ key, fields, place }) =>
      ({ key, fields: fields, location: location(place) })),
    quotations: map.quotations.map((quotation) => {
      const { words, pieces, place } = quotation;
      const { item, state, page } = evidence.findingOf(quotation);
      return { text: words, words, pieces, source: item.key, locator: item.locator, state, page: page ?? null, location: location(place) };
    }),
  };
}
